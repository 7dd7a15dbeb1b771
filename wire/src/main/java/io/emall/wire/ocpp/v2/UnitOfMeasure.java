package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a reading and its power of ten.
 *
 * @param unit absent means Wh
 * @param multiplier exponent to the base 10; absent means 0
 */
public record UnitOfMeasure(
        @Length(max = 20) @Nullable String unit,
        @Nullable Integer multiplier,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public UnitOfMeasure() {
        this(null, null, null);
    }
}
