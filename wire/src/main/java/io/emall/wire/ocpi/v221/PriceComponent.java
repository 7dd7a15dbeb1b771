package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price of one dimension (OCPI 2.2.1 mod_tariffs).
 *
 * @param price per kWh, hour or session, without VAT
 * @param stepSize what is billed at once: Wh or seconds
 * @param vat per cent
 */
public record PriceComponent(
        TariffDimensionType type,
        BigDecimal price,
        int stepSize,
        @Nullable BigDecimal vat) {

    /** With the required fields only. */
    public PriceComponent(TariffDimensionType type, BigDecimal price, int stepSize) {
        this(type, price, stepSize, null);
    }
}
