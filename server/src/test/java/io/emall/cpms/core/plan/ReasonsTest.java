package io.emall.cpms.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.plan.Because.What;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A limit that a step names is one that matters: with more of it, the step is another one. */
class ReasonsTest {

    private static final double MORE = 1.05;
    private static final double WATT = 1;

    private final Planner planner = new Planner(new OjalgoSolver());

    @Test
    void withMoreOfWhatItNamesTheStepChanges() {
        Random random = new Random(11);
        Map<Class<?>, Integer> tried = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            Question question = AnyQuestion.of(random, 1);
            Plan plan = planner.plan(question);
            int step = random.nextInt(question.horizon().count());
            for (Because.Limit limit : plan.because().get(step).limits()) {
                relaxed(question, step, limit.what()).ifPresent(wider -> {
                    assertThat(changed(plan, planner.plan(wider), step))
                            .as("%s in step %s of %s", limit, step, question)
                            .isTrue();
                    tried.merge(limit.what().getClass(), 1, Integer::sum);
                });
            }
        }
        assertThat(tried)
                .containsKeys(
                        What.Import.class, What.Capacity.class, What.Export.class, What.Sun.class, What.CarPower.class);
    }

    @Test
    void aBatteryOfMorePowerDoesMore() {
        Random random = new Random(12);
        int tried = 0;
        for (int i = 0; i < 400; i++) {
            Question question = AnyQuestion.of(random, 1);
            Plan plan = planner.plan(question);
            for (int step = 0; step < question.horizon().count(); step++) {
                List<Because.Limit> limits = plan.because().get(step).limits();
                if (limits.stream().anyMatch(limit -> limit.what() instanceof What.ChargePower)) {
                    assertThat(changed(plan, planner.plan(stronger(question)), step))
                            .isTrue();
                    tried++;
                    break;
                }
            }
        }
        assertThat(tried).isPositive();
    }

    private static Question stronger(Question question) {
        Storage old = question.storages().getFirst();
        Storage storage = new Storage(
                old.id(),
                old.capacity(),
                old.stored(),
                old.reserve(),
                new Watts(old.maximumCharge().value() * MORE),
                old.maximumDischarge(),
                old.chargeEfficiency(),
                old.dischargeEfficiency(),
                old.wear(),
                old.mode());
        return new Question(
                question.horizon(),
                question.grid(),
                question.suppliers(),
                List.of(storage),
                question.building(),
                question.sun(),
                question.demands(),
                question.carbonPrice());
    }

    private static Optional<Question> relaxed(Question question, int step, What what) {
        GridConnection grid = question.grid();
        Offer offer = question.suppliers().offers().getFirst();
        Series sun = question.sun();
        List<EvDemand> demands = question.demands();
        switch (what) {
            case What.Import _ -> grid = new GridConnection(more(grid.importLimit(), step), grid.exportLimit());
            case What.Export _ -> grid = new GridConnection(grid.importLimit(), more(grid.exportLimit(), step));
            case What.Capacity _ -> offer = withCapacity(offer, more(offer.capacity(), step));
            case What.Sun _ -> sun = more(sun, step);
            case What.CarPower car ->
                demands = demands.stream()
                        .map(demand -> demand.id().equals(car.demand()) ? faster(demand, step) : demand)
                        .toList();
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new Question(
                question.horizon(),
                grid,
                Suppliers.only(offer),
                question.storages(),
                question.building(),
                sun,
                demands,
                question.carbonPrice()));
    }

    private static Offer withCapacity(Offer offer, Series capacity) {
        return new Offer(offer.dso(), offer.price(), offer.exportPrice(), offer.carbon(), capacity, 0, 0);
    }

    private static EvDemand faster(EvDemand demand, int step) {
        return new EvDemand(
                demand.id(),
                demand.kind(),
                demand.from(),
                more(demand.maximum(), step - demand.from()),
                demand.minimum(),
                demand.wanted(),
                demand.worth());
    }

    private static Series more(Series series, int step) {
        return Series.from(series.size(), each -> each == step ? series.at(each) * MORE : series.at(each));
    }

    private static boolean changed(Plan before, Plan after, int step) {
        boolean battery = before.batteries().entrySet().stream()
                .anyMatch(entry -> differs(
                        entry.getValue().power(),
                        after.batteries().get(entry.getKey()).power(),
                        step));
        boolean car = before.cars().entrySet().stream()
                .anyMatch(entry -> differs(entry.getValue(), after.cars().get(entry.getKey()), step));
        return battery
                || car
                || differs(before.bought(), after.bought(), step)
                || differs(before.sold(), after.sold(), step)
                || differs(before.sun(), after.sun(), step);
    }

    private static boolean differs(Series one, Series other, int step) {
        return Math.abs(one.at(step) - other.at(step)) > WATT;
    }
}
