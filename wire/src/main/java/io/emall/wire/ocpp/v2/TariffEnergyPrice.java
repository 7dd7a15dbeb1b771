package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price of energy.
 *
 * @param priceKwh without tax
 */
public record TariffEnergyPrice(
        BigDecimal priceKwh,
        @Nullable TariffConditions conditions,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffEnergyPrice(BigDecimal priceKwh) {
        this(priceKwh, null, null);
    }
}
