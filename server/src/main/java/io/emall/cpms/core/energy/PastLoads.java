package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;

/** What a location's cars took before. */
public interface PastLoads {

    /** @param watts the mean that the location took in a quarter-hour besides its batteries, less what the sun gave */
    record Load(Instant begins, double watts) {}

    /**
     * A car that came and left.
     *
     * @param most what its EVSE gives
     */
    record Visit(Instant from, Instant until, WattHours energy, Watts most) {}

    /** Of the quarter-hours that began in {@code [from, until)} and were measured, in the order of time. */
    List<Load> besidesBatteries(LocationId location, Instant from, Instant until);

    /** Those without a booking that came in {@code [from, until)}, in the order of time. */
    List<Visit> unannounced(LocationId location, Instant from, Instant until);
}
