package io.emall.cpms.core.plan;

import static io.emall.cpms.core.plan.Ask.BATTERY;
import static io.emall.cpms.core.plan.Ask.NORTH;
import static io.emall.cpms.core.plan.Ask.prices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.plan.Because.Margin;
import io.emall.cpms.core.plan.EvDemand.Kind;
import io.emall.cpms.core.plan.Storage.Mode;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each step tells what its next kWh would come from, and that is what its marginal cost follows. */
class MarginsTest {

    private static final double CENT = 0.01;
    private static final double TRIFLES = 1e-4;

    private final Planner planner = new Planner(new OjalgoSolver());

    @Test
    @DisplayName("prices 10-50, the battery gives all of the second hour: its next kWh is bought in the first")
    void aBatteryCarriesThePrice() {
        assertThat(margins(prices(10, 50).building(5).battery(0, Mode.AUTO)))
                .containsExactly(new Margin.Buying(NORTH, 0), new Margin.Buying(NORTH, 0));
    }

    @Test
    @DisplayName("prices 10-50-20, a car fills the first hour and waits for the third: that decides both")
    void aCarThatWaitsCarriesThePrice() {
        assertThat(margins(prices(10, 50, 20).building(1).limit(10).car("car", 0, 3, 20, 15)))
                .containsExactly(new Margin.Buying(NORTH, 2), new Margin.Buying(NORTH, 1), new Margin.Buying(NORTH, 2));
    }

    @Test
    @DisplayName("limit 10, a car that wants 30 in two hours: it leaves with less")
    void aCarMisses() {
        assertThat(margins(prices(10, 10).limit(10).car("car", Kind.BOOKED, 0, 2, 20, 30, 3)))
                .containsOnly(new Margin.Missing("car"));
    }

    @Test
    @DisplayName("sun 10, building 5, nobody buys it: sun; it is bought: sold less")
    void sunThatIsLeftOver() {
        assertThat(margins(prices(10).building(5).sun(10))).containsExactly(new Margin.Sun(0));
        assertThat(margins(prices(10).building(5).sun(10).buysBack(5))).containsExactly(new Margin.Selling(0));
    }

    @Test
    @DisplayName("the building takes more than the connection gives: nothing gives more")
    void overload() {
        assertThat(margins(prices(10).building(20).limit(10))).containsExactly(new Margin.Overload(0));
    }

    @Test
    @DisplayName(
            "prices 10-50, a full battery gives 4 of its 10 kWh in the second hour: what is left at the end decides")
    void whatIsKept() {
        assertThat(margins(prices(10, 50).building(0, 4).battery(10, Mode.AUTO)))
                .last()
                .isEqualTo(new Margin.Keeping(BATTERY));
    }

    private List<Margin> margins(Ask ask) {
        return planner.plan(ask.question()).because().stream()
                .map(Because::margin)
                .toList();
    }

    @Test
    void whatEachStepNamesMovesItsMarginalCost() {
        Random random = new Random(21);
        Map<Class<?>, Integer> tried = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Question question = AnyQuestion.of(random, 1);
            List<Because> reasons = planner.plan(question).because();
            int step = random.nextInt(reasons.size());
            Because because = reasons.get(step);
            Margin margin = because.margin();
            if (margin instanceof Margin.Sun(int there)) {
                assertThat(reasons.get(there).marginalCost()).isCloseTo(0, within(TRIFLES));
            } else if (!(margin instanceof Margin.Keeping)) {
                assertThat(moves(question, step, because, CENT) || moves(question, step, because, -CENT))
                        .as("%s in step %s of %s", margin, step, question)
                        .isTrue();
            }
            tried.merge(margin.getClass(), 1, Integer::sum);
        }
        assertThat(tried)
                .containsOnlyKeys(
                        Margin.Buying.class,
                        Margin.Selling.class,
                        Margin.Sun.class,
                        Margin.Keeping.class,
                        Margin.Missing.class);
    }

    @Test
    void eachStepHasOneWithSeveralSuppliersBatteriesAndBuffers() {
        Random random = new Random(22);
        Map<Class<?>, Integer> found = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Plan plan = planner.plan(withAnother(AnyQuestion.of(random, 3), AnyQuestion.of(random, 1)));
            for (int step = 0; step < plan.horizon().count(); step++) {
                Margin margin = plan.because().get(step).margin();
                if (margin instanceof Margin.Buying(DsoId dso, int there)) {
                    assertThat(plan.supplier().get(there)).isEqualTo(dso);
                }
                found.merge(margin.getClass(), 1, Integer::sum);
            }
        }
        assertThat(found).doesNotContainKey(Margin.Between.class);
    }

    private static Question withAnother(Question question, Question other) {
        List<Storage> storages = new ArrayList<>(question.storages());
        other.storages().stream().map(storage -> named(storage, question)).forEach(storages::add);
        return new Question(
                question.horizon(),
                question.grid(),
                question.suppliers(),
                storages,
                question.building(),
                question.sun(),
                question.demands(),
                question.carbonPrice());
    }

    private static Storage named(Storage old, Question question) {
        return new Storage(
                new BatteryId(new UUID(2, 2)),
                old.capacity(),
                old.stored(),
                old.reserve(),
                old.maximumCharge(),
                old.maximumDischarge(),
                old.chargeEfficiency(),
                old.dischargeEfficiency(),
                old.wear(),
                old.mode(),
                Series.flat(
                        question.horizon().count(), 300 * old.capacity().kilo().doubleValue()));
    }

    private boolean moves(Question question, int step, Because because, double by) {
        Question other = dearer(question, because.margin(), by);
        double cost = planner.plan(other).because().get(step).marginalCost();
        return Math.abs(cost - because.marginalCost()) > 1e-6;
    }

    private static Question dearer(Question question, Margin margin, double by) {
        Offer offer = question.suppliers().offers().getFirst();
        List<EvDemand> demands = question.demands();
        Series price = offer.price();
        Series export = offer.exportPrice();
        switch (margin) {
            case Margin.Buying(var _, int step) -> price = more(price, step, by);
            case Margin.Selling(int step) -> export = more(export, step, by);
            case Margin.Missing(String id) ->
                demands = demands.stream()
                        .map(demand -> demand.id().equals(id) ? dearer(demand, by) : demand)
                        .toList();
            default -> {}
        }
        return new Question(
                question.horizon(),
                question.grid(),
                Suppliers.only(new Offer(offer.dso(), price, export, offer.carbon(), offer.capacity(), 0, 0)),
                question.storages(),
                question.building(),
                question.sun(),
                demands,
                question.carbonPrice());
    }

    private static EvDemand dearer(EvDemand old, double by) {
        return new EvDemand(
                old.id(), old.kind(), old.from(), old.maximum(), old.minimum(), old.wanted(), old.worth() + by);
    }

    private static Series more(Series series, int step, double by) {
        return Series.from(series.size(), each -> each == step ? series.at(each) + by : series.at(each));
    }
}
