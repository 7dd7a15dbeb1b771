package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fixed reactive power.
 *
 * @param duration seconds
 */
public record FixedVar(
        @Range(min = 0) int priority,
        BigDecimal setpoint,
        DerUnit unit,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public FixedVar(int priority, BigDecimal setpoint, DerUnit unit) {
        this(priority, setpoint, unit, null, null, null);
    }
}
