package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When to return to normal after an event of the grid.
 *
 * @param hysteresisDelay seconds
 * @param hysteresisGradient percent per second
 */
public record Hysteresis(
        @Nullable BigDecimal hysteresisHigh,
        @Nullable BigDecimal hysteresisLow,
        @Nullable BigDecimal hysteresisDelay,
        @Nullable BigDecimal hysteresisGradient,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Hysteresis() {
        this(null, null, null, null, null);
    }
}
