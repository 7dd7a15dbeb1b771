package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a quarter-hour when it is over; energies in Wh.
 *
 * @param grid bought, negative for sold; null if no meter tells
 * @param building null likewise
 * @param suppliers who supplied it, one after the other
 */
record Measured(
        Instant begins,
        @Nullable Double grid,
        double sun,
        @Nullable Double building,
        double cars,
        List<Flowed> batteries,
        List<Supplied> suppliers,
        Set<Doubt> doubts) {

    /**
     * What flowed at a battery.
     *
     * @param energy from the location into it; negative for what it gave
     * @param inside by how much its charge moved by that, as a positive figure
     * @param holds at the end; null if it is not known
     */
    record Flowed(double energy, double inside, @Nullable Double holds) {}

    /**
     * Who supplied a part of it.
     *
     * @param share of the time, from 0 to 1
     * @param sold what was paid for a kWh given back; null if nothing
     */
    record Supplied(
            @Nullable DsoId dso,
            double share,
            @Nullable BigDecimal price,
            @Nullable BigDecimal sold,
            @Nullable CarbonIntensity carbon) {}
}
