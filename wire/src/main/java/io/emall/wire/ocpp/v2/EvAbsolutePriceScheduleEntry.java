package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle wants for its energy for a while.
 *
 * @param duration seconds
 */
public record EvAbsolutePriceScheduleEntry(
        int duration,
        @Size(min = 1, max = 8) List<EvPriceRule> evPriceRule,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public EvAbsolutePriceScheduleEntry(int duration, List<EvPriceRule> evPriceRule) {
        this(duration, evPriceRule, null);
    }
}
