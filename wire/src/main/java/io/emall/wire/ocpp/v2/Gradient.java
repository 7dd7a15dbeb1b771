package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How fast power may change.
 *
 * @param gradient seconds
 * @param softGradient seconds
 */
public record Gradient(
        @Range(min = 0) int priority,
        BigDecimal gradient,
        BigDecimal softGradient,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Gradient(int priority, BigDecimal gradient, BigDecimal softGradient) {
        this(priority, gradient, softGradient, null);
    }
}
