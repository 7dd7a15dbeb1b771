package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices of a thing that is counted once. */
public record TariffFixed(
        @Size(min = 1) List<TariffFixedPrice> prices,
        @Size(min = 1, max = 5) @Nullable List<TaxRate> taxRates,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffFixed(List<TariffFixedPrice> prices) {
        this(prices, null, null);
    }
}
