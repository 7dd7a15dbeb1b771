package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices of energy. */
public record TariffEnergy(
        @Size(min = 1) List<TariffEnergyPrice> prices,
        @Size(min = 1, max = 5) @Nullable List<TaxRate> taxRates,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffEnergy(List<TariffEnergyPrice> prices) {
        this(prices, null, null);
    }
}
