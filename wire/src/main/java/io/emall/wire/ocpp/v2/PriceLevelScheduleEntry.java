package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/**
 * A price level for a while.
 *
 * @param duration seconds
 */
public record PriceLevelScheduleEntry(
        int duration,
        @Range(min = 0) int priceLevel,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public PriceLevelScheduleEntry(int duration, int priceLevel) {
        this(duration, priceLevel, null);
    }
}
