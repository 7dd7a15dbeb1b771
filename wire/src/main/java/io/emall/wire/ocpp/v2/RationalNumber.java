package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/**
 * A number as ISO 15118-20 has it.
 *
 * @param exponent of ten
 */
public record RationalNumber(
        int exponent, int value, @Nullable CustomData customData) {

    /** With the required fields only. */
    public RationalNumber(int exponent, int value) {
        this(exponent, value, null);
    }
}
