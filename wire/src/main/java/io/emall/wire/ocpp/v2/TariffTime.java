package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices of time. */
public record TariffTime(
        @Size(min = 1) List<TariffTimePrice> prices,
        @Size(min = 1, max = 5) @Nullable List<TaxRate> taxRates,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffTime(List<TariffTimePrice> prices) {
        this(prices, null, null);
    }
}
