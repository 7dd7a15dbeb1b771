package io.emall.cpms.core.energy;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.energy.ModelSite.Answer;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Power changes hands without ever being given twice (house §5a.10). */
class HandoverTest {

    /** Fallbacks of 10 kW each, 40 kW in all. */
    private static ModelSite aSite(double... targets) {
        return new ModelSite(40_000, 10_000, targets);
    }

    @Test
    void whatNobodyHoldsIsGivenAtOnce() {
        ModelSite site = aSite(30_000, 10_000);

        site.tell(Answer.ACCEPTED);

        assertThat(site.limits()).containsExactly(30_000.0, 10_000.0);
        assertThat(site.pending()).isFalse();
    }

    @Test
    void firstLessHereThenMoreThere() {
        ModelSite site = aSite(30_000, 10_000);
        site.tell(Answer.ACCEPTED);

        site.wants(10_000, 30_000);
        site.tell(Answer.ACCEPTED);
        assertThat(site.limits()).containsExactly(10_000.0, 10_000.0);
        assertThat(site.pending()).isTrue();

        site.tell(Answer.ACCEPTED);
        assertThat(site.limits()).containsExactly(10_000.0, 30_000.0);
        assertThat(site.pending()).isFalse();
    }

    @Test
    void whoDoesNotGiveUpItsPowerKeepsItAndTheOtherWaits() {
        ModelSite site = aSite(30_000, 10_000);
        site.tell(Answer.ACCEPTED);

        site.wants(10_000, 30_000);
        site.tell(Answer.LOST_BEFORE);
        site.tell(Answer.LOST_BEFORE);

        assertThat(site.limits()).containsExactly(30_000.0, 10_000.0);
    }

    @Test
    void aStationThatIsAwayCountsWithWhatItMayDraw() {
        ModelSite site = aSite(0, 40_000);
        site.away(0);

        site.tell(Answer.ACCEPTED);

        assertThat(site.limits()).containsExactly(10_000.0, 30_000.0);
    }

    @Test
    void aStationThatDoesNotObeyCountsWithWhatItDraws() {
        ModelSite site = aSite(5_000, 35_000);
        site.disobeys(0, 18_000);

        site.tell(Answer.ACCEPTED);

        assertThat(site.limits()[1]).isEqualTo(22_000.0);
    }

    @Test
    void limitsAreRenewedBeforeTheyEndAndTheSmallOnesFirst() {
        ModelSite site = aSite(38_000, 2_000);
        site.tell(Answer.ACCEPTED);
        site.tell(Answer.ACCEPTED);
        assertThat(site.limits()).containsExactly(38_000.0, 2_000.0);

        site.passes(Duration.ofMinutes(16));
        assertThat(site.tell(Answer.ACCEPTED))
                .as("38 kW is only safe once 2 kW is kept")
                .containsExactly(1);
        assertThat(site.tell(Answer.ACCEPTED)).containsExactly(0);
        assertThat(site.tell(Answer.ACCEPTED)).isEmpty();
    }

    @Test
    void whenTheBudgetShrinksEverybodyGivesUpAShare() {
        ModelSite site = aSite(20_000, 20_000);
        site.tell(Answer.ACCEPTED);

        site.budget(30_000);
        assertThat(site.overdrawn()).isEqualTo(new Watts(10_000));
        site.tell(Answer.ACCEPTED);

        assertThat(site.limits()).containsExactly(15_000.0, 15_000.0);
        assertThat(site.overdrawn()).isEqualTo(Watts.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverStationsAnswerAndWheneverWeFallSilentTheBudgetHolds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int evses = random.nextInt(1, 8);
        double[] targets = new double[evses];
        ModelSite site = new ModelSite(40_000, 40_000.0 / evses * random.nextDouble(0.1, 1), targets);
        for (int turn = 0; turn < 150; turn++) {
            for (int i = 0; i < evses; i++) {
                targets[i] = random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 45_000);
            }
            site.wants(targets);
            if (random.nextInt(20) == 0) {
                site.comesAndGoes(random.nextInt(evses));
            }
            site.tell(() -> List.of(Answer.values()).get(random.nextInt(Answer.values().length)));
            assertThat(site.mostFromNowOn()).as("turn %d", turn).isLessThanOrEqualTo(40_000 + 1e-6);
            site.passes(Duration.ofSeconds(random.nextInt(1, random.nextInt(10) == 0 ? 2_400 : 120)));
        }
    }

    @Test
    void itSettlesWherePlanAndStationsAgree() {
        SplittableRandom random = new SplittableRandom(1);
        for (int site = 0; site < 50; site++) {
            double[] first = split(random);
            double[] second = split(random);
            ModelSite model = new ModelSite(40_000, 8_000, first);
            for (int i = 0; i < 3; i++) {
                model.tell(Answer.ACCEPTED);
            }
            model.wants(second);
            for (int i = 0; i < 3; i++) {
                model.tell(Answer.ACCEPTED);
            }
            for (int i = 0; i < second.length; i++) {
                assertThat(model.limits()[i]).isCloseTo(second[i], Percentage.withPercentage(3));
            }
        }
    }

    /** Five shares of all there is. */
    private static double[] split(SplittableRandom random) {
        double[] parts = new double[5];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = random.nextDouble();
            sum += parts[i];
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= 39_990 / sum;
        }
        return parts;
    }
}
