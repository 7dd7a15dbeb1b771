package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How power follows the frequency: Hz, s.
 *
 * @param duration seconds
 */
public record FreqDroop(
        @Range(min = 0) int priority,
        BigDecimal overFreq,
        BigDecimal underFreq,
        BigDecimal overDroop,
        BigDecimal underDroop,
        BigDecimal responseTime,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public FreqDroop(
            int priority,
            BigDecimal overFreq,
            BigDecimal underFreq,
            BigDecimal overDroop,
            BigDecimal underDroop,
            BigDecimal responseTime) {
        this(priority, overFreq, underFreq, overDroop, underDroop, responseTime, null, null, null);
    }
}
