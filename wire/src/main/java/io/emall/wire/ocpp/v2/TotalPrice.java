package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A sum; at least one of the two is there. */
public record TotalPrice(
        @Nullable BigDecimal exclTax,
        @Nullable BigDecimal inclTax,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TotalPrice() {
        this(null, null, null);
    }
}
