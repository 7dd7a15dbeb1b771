package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price of time.
 *
 * @param priceMinute without tax
 */
public record TariffTimePrice(
        BigDecimal priceMinute,
        @Nullable TariffConditions conditions,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffTimePrice(BigDecimal priceMinute) {
        this(priceMinute, null, null);
    }
}
