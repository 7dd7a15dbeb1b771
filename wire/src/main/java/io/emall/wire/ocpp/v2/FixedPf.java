package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fixed power factor.
 *
 * @param displacement cos phi, 0 to 1
 * @param excitation whether reactive power is absorbed
 * @param duration seconds
 */
public record FixedPf(
        @Range(min = 0) int priority,
        BigDecimal displacement,
        boolean excitation,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public FixedPf(int priority, BigDecimal displacement, boolean excitation) {
        this(priority, displacement, excitation, null, null, null);
    }
}
