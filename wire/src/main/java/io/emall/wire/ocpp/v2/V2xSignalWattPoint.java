package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Power at a signal.
 *
 * @param power W, negative is given back
 */
public record V2xSignalWattPoint(
        int signal, BigDecimal power, @Nullable CustomData customData) {

    /** With the required fields only. */
    public V2xSignalWattPoint(int signal, BigDecimal power) {
        this(signal, power, null);
    }
}
