package io.emall.cpms.ocpi.v230;

import io.emall.wire.ocpi.v230.Price;
import io.emall.wire.ocpi.v230.PriceLimit;
import io.emall.wire.ocpi.v230.Tariff;
import io.emall.wire.ocpi.v230.TaxAmount;
import io.emall.wire.ocpi.v230.TaxIncluded;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices and amounts in 2.3.0's words: before taxes, and each tax by name. Ours are always before taxes. */
final class Prices {

    private static final String VAT = "VAT";

    private Prices() {}

    static Tariff of(io.emall.wire.ocpi.v221.Tariff tariff) {
        return new Tariff(
                tariff.countryCode(),
                tariff.partyId(),
                tariff.id(),
                tariff.currency(),
                tariff.elements(),
                TaxIncluded.NO,
                tariff.lastUpdated(),
                tariff.type(),
                tariff.tariffAltText(),
                tariff.tariffAltUrl(),
                limit(tariff.minPrice()),
                limit(tariff.maxPrice()),
                tariff.startDateTime(),
                tariff.endDateTime(),
                tariff.energyMix());
    }

    private static @Nullable PriceLimit limit(io.emall.wire.ocpi.v221.@Nullable Price limit) {
        return limit == null ? null : new PriceLimit(limit.exclVat(), limit.inclVat());
    }

    /** @param percent of the only tax there is; null if it is not known */
    static @Nullable Price of(io.emall.wire.ocpi.v221.@Nullable Price amount, @Nullable BigDecimal percent) {
        return amount == null ? null : required(amount, percent);
    }

    static Price required(io.emall.wire.ocpi.v221.Price amount, @Nullable BigDecimal percent) {
        BigDecimal gross = amount.inclVat();
        return new Price(
                amount.exclVat(),
                gross == null ? null : List.of(new TaxAmount(VAT, null, percent, gross.subtract(amount.exclVat()))));
    }
}
