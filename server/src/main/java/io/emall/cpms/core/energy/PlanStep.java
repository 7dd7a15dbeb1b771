package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.DsoId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarter-hour of a plan, for people. Powers are means in W; money is in the operator's currency.
 *
 * @param price of a kWh bought from the supplier
 * @param carbon grams of CO2 of a kWh bought
 * @param sold W into the grid
 * @param sun W used of what PV gives
 * @param battery W into all batteries together; negative for what they give
 * @param stored Wh in all batteries at its end
 * @param marginal what one more kWh would cost
 * @param margin what makes that cost; null if it was written down before there were margins
 * @param limits what binds, the dearest first
 */
public record PlanStep(
        Instant at,
        DsoId supplier,
        double price,
        double carbon,
        double bought,
        double sold,
        double sun,
        double building,
        double cars,
        double battery,
        double stored,
        double marginal,
        @Nullable Margin margin,
        List<Bound> limits) {

    /**
     * What would give one more kWh.
     *
     * @param what its kind, as {@code core.plan.Because.Margin} names it
     * @param whose the DSO, battery or demand; empty if it is the location's
     * @param at when, if in another step; a battery or a car that can wait carries it from there
     */
    public record Margin(
            String what, String whose, @Nullable Instant at) {}

    /**
     * A limit that binds.
     *
     * @param what its kind, as {@code core.plan.Because.What} names it
     * @param whose the battery, DSO or demand; empty if it is the connection's
     * @param worth what one kWh beyond it would save
     */
    public record Bound(String what, String whose, double worth) {}
}
