package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price; at least one of the two is there. */
public record Price(
        @Nullable BigDecimal exclTax,
        @Nullable BigDecimal inclTax,
        @Size(min = 1, max = 5) @Nullable List<TaxRate> taxRates,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Price() {
        this(null, null, null, null);
    }
}
