package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much of something was used. */
public record CostDimension(
        CostDimensionKind type, BigDecimal volume, @Nullable CustomData customData) {

    /** With the required fields only. */
    public CostDimension(CostDimensionKind type, BigDecimal volume) {
        this(type, volume, null);
    }
}
