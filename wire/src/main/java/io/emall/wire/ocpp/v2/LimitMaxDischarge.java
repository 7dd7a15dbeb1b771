package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The most that may be given back.
 *
 * @param pctMaxDischargePower percent of the rated power
 * @param duration seconds
 */
public record LimitMaxDischarge(
        @Range(min = 0) int priority,
        @Nullable BigDecimal pctMaxDischargePower,
        @Nullable DerCurve powerMonitoringMustTrip,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public LimitMaxDischarge(int priority) {
        this(priority, null, null, null, null, null);
    }
}
