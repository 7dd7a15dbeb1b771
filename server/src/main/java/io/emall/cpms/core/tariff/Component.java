package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.VatRate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price of one dimension.
 *
 * @param price net: per kilowatt-hour, per hour, or once
 * @param vat null: that of the version
 * @param step what is billed at once, in watt-hours or seconds; a begun step counts whole (O-33)
 */
public record Component(
        Dimension dimension, BigDecimal price, @Nullable VatRate vat, int step) {

    /** At the version's VAT, by the watt-hour or second. */
    public static Component of(Dimension dimension, BigDecimal price) {
        return new Component(dimension, price, null, 1);
    }

    boolean isTime() {
        return dimension == Dimension.TIME || dimension == Dimension.PARKING_TIME;
    }
}
