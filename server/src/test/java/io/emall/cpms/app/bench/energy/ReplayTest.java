package io.emall.cpms.app.bench.energy;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two days at the site: a cheap night, a dear day, and more cars at noon than the connection carries. */
class ReplayTest {

    private static final Progress SILENT = new Progress("", _ -> {});

    private static final World WORLD = world();

    private static World world() {
        int days = 2;
        int quarters = (days + World.DAYS_MORE) * Site.QUARTERS_PER_DAY;
        double[] spot = new double[quarters];
        Arrays.setAll(spot, quarter -> quarter % Site.QUARTERS_PER_DAY < 32 ? 0.05 : 0.25);
        double[] carbon = new double[quarters];
        Arrays.fill(carbon, 100);
        List<Visit> visits = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int socket = 0; socket < 4; socket++) {
                int from = day * 1440 + 700 + 5 * socket;
                visits.add(new Visit(visits.size(), socket, from, from + 60, 45, 50, null, socket == 0, true));
            }
        }
        float[] sun = new float[quarters * Site.MINUTES];
        float[] building = new float[quarters * Site.MINUTES];
        Arrays.fill(building, 10);
        return new World(
                2024, days, List.of("here"), new double[][] {spot}, new double[][] {carbon}, sun, building, visits);
    }

    private static final Account NONE = new Replay(WORLD).run(Unmanaged.withOneSupplier(), SILENT);
    private static final Account RULES = new Replay(WORLD).run(new RuleBased(), SILENT);
    private static final Account PLANNER = new Replay(WORLD).run(new Planned(new Planner(new OjalgoSolver())), SILENT);
    private static final Account PERFECT =
            new PerfectForesight(WORLD, new Planner(new OjalgoSolver()), 192, 384).run(SILENT);

    @Test
    void withoutManagementTheLimitBreaks() {
        assertThat(NONE.violations).isGreaterThan(60);
        assertThat(NONE.undelivered).isZero();
    }

    @Test
    void withoutManagementTheMeterCountsWhatIsTaken() {
        assertThat(NONE.bought).isCloseTo(8 * 45 + 48 * 10, Offset.offset(0.1));
        assertThat(NONE.finalCharge).isEqualTo(Site.FIRST_CHARGE);
    }

    @Test
    void withRulesOrPlansItHolds() {
        assertThat(RULES.violations).isZero();
        assertThat(PLANNER.violations).isZero();
    }

    @Test
    void carsLeaveWithWhatTheyWanted() {
        assertThat(PLANNER.undelivered).isCloseTo(0, Offset.offset(0.1));
        assertThat(PLANNER.promisedUndelivered).isCloseTo(0, Offset.offset(0.1));
        assertThat(PERFECT.undelivered).isCloseTo(0, Offset.offset(0.1));
    }

    @Test
    void knowingMoreCostsLess() {
        assertThat(PERFECT.counted()).isLessThan(PLANNER.counted());
        assertThat(PLANNER.counted()).isLessThan(NONE.counted());
    }

    @Test
    void whatFlowsIntoTheSiteIsWhereItWent() {
        double lost = PLANNER.bought - PLANNER.sold - 8 * 45 - 48 * 10 - (PLANNER.finalCharge - Site.FIRST_CHARGE);
        double discharged = PLANNER.wear / Site.WEAR;
        double charged = (PLANNER.finalCharge - Site.FIRST_CHARGE + discharged / Site.EFFICIENCY) / Site.EFFICIENCY;
        double losses = charged * (1 - Site.EFFICIENCY) + discharged * (1 / Site.EFFICIENCY - 1);
        assertThat(lost).isCloseTo(losses, Offset.offset(0.5));
    }
}
