package io.emall.cpms.api;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a price.
 *
 * @param perKwh net
 * @param vatPercent what comes on top
 * @param until absent means open end
 * @param elements what comes before the price per kWh; usually nothing
 * @param least what a session costs at least, net
 * @param most what it costs at most, net
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
        Instant createdAt,
        List<SchemeJson.ElementJson> elements,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {
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
                tariff.createdAt(),
                SchemeJson.of(tariff.scheme()),
                tariff.scheme().least(),
                tariff.scheme().most());
    }
}
