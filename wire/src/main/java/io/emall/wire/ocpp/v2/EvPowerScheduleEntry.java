package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The power a vehicle offers for a while.
 *
 * @param duration seconds
 * @param power W
 */
public record EvPowerScheduleEntry(
        int duration, BigDecimal power, @Nullable CustomData customData) {

    /** With the required fields only. */
    public EvPowerScheduleEntry(int duration, BigDecimal power) {
        this(duration, power, null);
    }
}
