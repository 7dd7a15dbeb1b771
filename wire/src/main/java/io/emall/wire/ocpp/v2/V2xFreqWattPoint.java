package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Power at a frequency.
 *
 * @param frequency Hz
 * @param power W, negative is given back
 */
public record V2xFreqWattPoint(
        BigDecimal frequency, BigDecimal power, @Nullable CustomData customData) {

    /** With the required fields only. */
    public V2xFreqWattPoint(BigDecimal frequency, BigDecimal power) {
        this(frequency, power, null);
    }
}
