package io.emall.sim.station;

import java.time.Instant;

/**
 * What the meter of an outlet shows at one moment.
 *
 * @param moment where in the transaction it was read
 * @param registerWh energy since the meter was built
 * @param powerW active power
 * @param soc of the car, 0 to 100
 */
public record Reading(Instant at, Moment moment, long registerWh, long powerW, int soc) {

    /** Where in a transaction a reading was taken. */
    public enum Moment {
        BEGIN,
        PERIODIC,
        END,
        TRIGGERED
    }
}
