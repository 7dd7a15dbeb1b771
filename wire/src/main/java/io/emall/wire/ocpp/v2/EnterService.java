package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When an inverter may connect to the grid: V, Hz, s.
 *
 * @param priority 0 is the highest
 */
public record EnterService(
        @Range(min = 0) int priority,
        BigDecimal highVoltage,
        BigDecimal lowVoltage,
        BigDecimal highFreq,
        BigDecimal lowFreq,
        @Nullable BigDecimal delay,
        @Nullable BigDecimal randomDelay,
        @Nullable BigDecimal rampRate,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public EnterService(
            int priority, BigDecimal highVoltage, BigDecimal lowVoltage, BigDecimal highFreq, BigDecimal lowFreq) {
        this(priority, highVoltage, lowVoltage, highFreq, lowFreq, null, null, null, null);
    }
}
