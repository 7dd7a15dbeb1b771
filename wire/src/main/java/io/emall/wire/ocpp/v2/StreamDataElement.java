package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of a stream.
 *
 * @param t seconds after the base time
 * @param v the value
 */
public record StreamDataElement(
        BigDecimal t,
        @Length(max = 2500) String v,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public StreamDataElement(BigDecimal t, String v) {
        this(t, v, null);
    }
}
