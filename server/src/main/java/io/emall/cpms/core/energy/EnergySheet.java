package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.SitePower;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.Feed;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A location's energy, for people.
 *
 * @param site null if nobody plans for it
 * @param decisions that stand
 * @param plan the newest; null if there is none yet
 * @param past the quarter-hours of the last day
 * @param offers of the next quarter-hour
 * @param supply who supplies it; null if nobody was ever chosen
 * @param silent who cannot be reached of those the location may buy from
 * @param names of all DSOs
 */
public record EnergySheet(
        @Nullable Site site,
        List<Decision> decisions,
        @Nullable PlanSheet plan,
        List<Quarter> past,
        List<Offer> offers,
        List<Feed> silent,
        Supplies.@Nullable Supply supply,
        Map<DsoId, Dso> names,
        List<Standing> batteries,
        SitePower meters) {

    /** Empty for one that is gone, or for nobody. */
    public String name(DsoId dso) {
        return Optional.ofNullable(names.get(dso)).map(Dso::name).orElse("");
    }

    /** Of the DSO at a margin; empty if it is none's, or nobody's that is known. */
    public String name(PlanStep.Margin margin) {
        return names.values().stream()
                .filter(dso -> dso.id().toString().equals(margin.whose()))
                .findFirst()
                .map(Dso::name)
                .orElse("");
    }

    /** What people decided about a thing, if it stands. */
    public Optional<Decision> about(String about) {
        return decisions.stream()
                .filter(decision -> decision.choice().about().equals(about))
                .findFirst();
    }

    /** What a battery is to do by decision; null if the plan decides. */
    public Choice.@Nullable Use use(BatteryId battery) {
        return choices(Choice.BatteryUse.class)
                .filter(choice -> choice.battery().equals(battery))
                .map(Choice.BatteryUse::use)
                .findFirst()
                .orElse(null);
    }

    /** What people want kept in a battery, in percent; null if nothing. */
    public @Nullable Integer reserve(BatteryId battery) {
        return choices(Choice.Reserve.class)
                .filter(choice -> choice.battery().equals(battery))
                .map(Choice.Reserve::percent)
                .findFirst()
                .orElse(null);
    }

    private <T extends Choice> Stream<T> choices(Class<T> kind) {
        return decisions.stream().map(Decision::choice).filter(kind::isInstance).map(kind::cast);
    }
}
