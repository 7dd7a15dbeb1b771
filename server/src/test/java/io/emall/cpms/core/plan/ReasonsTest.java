package io.emall.cpms.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.plan.Because.What;
import io.emall.cpms.core.unit.WattHours;
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
    void aBatteryWithMoreOfWhatItNamesDoesMore() {
        Random random = new Random(12);
        Map<Class<?>, Integer> tried = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            Question question = AnyQuestion.of(random, 1);
            if (question.storages().isEmpty()) {
                continue;
            }
            if (random.nextBoolean()) {
                question = with(question, buffered(question));
            }
            Plan plan = planner.plan(question);
            int step = random.nextInt(question.horizon().count());
            for (Because.Limit limit : plan.because().get(step).limits()) {
                Storage before = question.storages().getFirst();
                Storage after = relaxed(before, step, limit.what());
                if (!after.equals(before)) {
                    assertThat(changed(plan, planner.plan(with(question, after)), step))
                            .as("%s in step %s of %s", limit, step, question)
                            .isTrue();
                    tried.merge(limit.what().getClass(), 1, Integer::sum);
                }
            }
        }
        assertThat(tried)
                .containsKeys(
                        What.ChargePower.class,
                        What.DischargePower.class,
                        What.Full.class,
                        What.Reserve.class,
                        What.Buffer.class);
    }

    private static Storage buffered(Question question) {
        Storage storage = question.storages().getFirst();
        return storage.with(Series.flat(
                question.horizon().count(), 400 * storage.capacity().kilo().doubleValue()));
    }

    private static Storage relaxed(Storage old, int step, What what) {
        Series buffer = old.buffer();
        return new Storage(
                old.id(),
                what instanceof What.Full ? more(old.capacity(), MORE) : old.capacity(),
                old.stored(),
                what instanceof What.Reserve ? more(old.reserve(), 1 / MORE) : old.reserve(),
                what instanceof What.ChargePower ? more(old.maximumCharge()) : old.maximumCharge(),
                what instanceof What.DischargePower ? more(old.maximumDischarge()) : old.maximumDischarge(),
                old.chargeEfficiency(),
                old.dischargeEfficiency(),
                old.wear(),
                old.mode(),
                what instanceof What.Buffer && buffer != null ? less(buffer, step) : buffer);
    }

    private static WattHours more(WattHours old, double times) {
        return WattHours.of(Math.round(1000 * old.kilo().doubleValue() * times));
    }

    private static Watts more(Watts old) {
        return new Watts(old.value() * MORE);
    }

    private static Series less(Series series, int step) {
        return Series.from(series.size(), each -> each == step ? series.at(each) / MORE : series.at(each));
    }

    private static Question with(Question question, Storage storage) {
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
                                step)
                        || differs(
                                entry.getValue().stored(),
                                after.batteries().get(entry.getKey()).stored(),
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
