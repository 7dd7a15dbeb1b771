package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price that is counted once. */
public record TariffFixedPrice(
        BigDecimal priceFixed,
        @Nullable TariffFixedConditions conditions,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffFixedPrice(BigDecimal priceFixed) {
        this(priceFixed, null, null);
    }
}
