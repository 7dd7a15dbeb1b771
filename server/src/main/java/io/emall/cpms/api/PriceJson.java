package io.emall.cpms.api;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a price.
 *
 * @param perKwh net
 * @param vatPercent what comes on top
 * @param until absent means open end
 */
record PriceJson(
        String id,
        String area,
        SpeedClass speed,
        PriceKind kind,
        BigDecimal perKwh,
        String currency,
        BigDecimal vatPercent,
        Instant from,
        @Nullable Instant until,
        Instant createdAt) {
    static PriceJson of(Tariff tariff) {
        return new PriceJson(
                tariff.id().toString(),
                tariff.area().value(),
                tariff.speed(),
                tariff.kind(),
                tariff.price().perKilowattHour(),
                tariff.price().currency().getCurrencyCode(),
                tariff.price().vat().percent(),
                tariff.valid().from(),
                tariff.valid().until(),
                tariff.createdAt());
    }
}
