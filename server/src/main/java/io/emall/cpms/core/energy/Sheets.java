package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.SitePower.Measured;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.plan.Because;
import io.emall.cpms.core.plan.Offer;
import io.emall.cpms.core.plan.Plan;
import io.emall.cpms.core.plan.Question;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes down plans and what was measured, for people and for later. */
final class Sheets {

    private Sheets() {}

    static PlanSheet of(Seen seen, Plans.Made made, Steering steering, @Nullable String supplier) {
        Plan plan = made.plan();
        Plan free = made.free();
        return new PlanSheet(
                seen.site().location(),
                made.at(),
                IntStream.range(0, plan.horizon().count())
                        .mapToObj(step -> step(made.question(), plan, step))
                        .toList(),
                plan.bill().total(),
                free == null ? null : free.bill().total(),
                plan.bill().carbonKilograms(),
                steering.budget().value(),
                steering.next().overdrawn().value(),
                steering.shares().stream().map(Sheets::given).toList(),
                supplier);
    }

    private static PlanSheet.Given given(Share share) {
        Tap tap = share.tap();
        return new PlanSheet.Given(
                tap.evse().uid(),
                tap.session() != null,
                share.target().value(),
                tap.soon().value(),
                tap.drawn() == null ? null : tap.drawn().value(),
                tap.isSteerable());
    }

    private static PlanStep step(Question question, Plan plan, int step) {
        Because because = plan.because().get(step);
        Offer offer = question.suppliers().offers().stream()
                .filter(one -> one.dso().equals(plan.supplier().get(step)))
                .findFirst()
                .orElseThrow();
        return new PlanStep(
                plan.horizon().at(step),
                offer.dso(),
                offer.price().at(step),
                offer.carbon().at(step),
                plan.bought().at(step),
                plan.sold().at(step),
                plan.sun().at(step),
                question.building().at(step),
                plan.cars().values().stream().mapToDouble(car -> car.at(step)).sum(),
                plan.batteries().values().stream()
                        .mapToDouble(battery -> battery.power().at(step))
                        .sum(),
                plan.batteries().values().stream()
                        .mapToDouble(battery -> battery.stored().at(step))
                        .sum(),
                because.marginalCost(),
                margin(because.margin(), plan, step),
                because.limits().stream().map(Sheets::bound).toList());
    }

    private static PlanStep.Margin margin(Because.Margin margin, Plan plan, int step) {
        String what = margin.getClass().getSimpleName();
        return switch (margin) {
            case Because.Margin.Buying(DsoId dso, int at) ->
                new PlanStep.Margin(what, dso.toString(), other(plan, at, step));
            case Because.Margin.Selling(int at) -> new PlanStep.Margin(what, "", other(plan, at, step));
            case Because.Margin.Sun(int at) -> new PlanStep.Margin(what, "", other(plan, at, step));
            case Because.Margin.Overload(int at) -> new PlanStep.Margin(what, "", other(plan, at, step));
            case Because.Margin.Keeping(BatteryId id) -> new PlanStep.Margin(what, id.toString(), null);
            case Because.Margin.Missing(String demand) -> new PlanStep.Margin(what, demand, null);
            case Because.Margin.Between() -> new PlanStep.Margin(what, "", null);
        };
    }

    private static @Nullable Instant other(Plan plan, int at, int step) {
        return at == step ? null : plan.horizon().at(at);
    }

    private static PlanStep.Bound bound(Because.Limit limit) {
        String whose =
                switch (limit.what()) {
                    case Because.What.Import what -> "";
                    case Because.What.Export what -> "";
                    case Because.What.Sun what -> "";
                    case Because.What.Capacity what -> what.dso().toString();
                    case Because.What.ChargePower what -> what.id().toString();
                    case Because.What.DischargePower what -> what.id().toString();
                    case Because.What.Full what -> what.id().toString();
                    case Because.What.Reserve what -> what.id().toString();
                    case Because.What.Buffer what -> what.id().toString();
                    case Because.What.CarPower what -> what.demand();
                };
        return new PlanStep.Bound(limit.what().getClass().getSimpleName(), whose, limit.worth());
    }

    static Flow flow(Seen seen) {
        double cars = seen.taps().stream()
                .map(Tap::drawn)
                .filter(Objects::nonNull)
                .mapToDouble(Watts::value)
                .sum();
        double battery = seen.batteries().stream()
                .map(Standing::status)
                .filter(Objects::nonNull)
                .map(status -> status.told())
                .filter(Objects::nonNull)
                .map(BatteryState::power)
                .mapToDouble(Watts::value)
                .sum();
        double building = watts(seen.meters().building());
        double sun = watts(seen.meters().pv());
        Double reckoned = seen.meters().building() == null ? null : building + cars + battery - sun;
        Measured grid = seen.meters().grid();
        return new Flow(
                grid == null ? reckoned : Double.valueOf(grid.power().value()), sun, building, cars, battery, 1);
    }

    private static double watts(@Nullable Measured measured) {
        return measured == null ? 0 : measured.power().value();
    }
}
