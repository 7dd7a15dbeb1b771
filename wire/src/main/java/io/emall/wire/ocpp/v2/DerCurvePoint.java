package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A point of a curve. */
public record DerCurvePoint(
        BigDecimal x, BigDecimal y, @Nullable CustomData customData) {

    /** With the required fields only. */
    public DerCurvePoint(BigDecimal x, BigDecimal y) {
        this(x, y, null);
    }
}
