package io.emall.cpms.ocpi.v230;

import io.emall.cpms.core.tariff.Line;
import io.emall.wire.ocpi.v230.Price;
import io.emall.wire.ocpi.v230.PriceLimit;
import io.emall.wire.ocpi.v230.Tariff;
import io.emall.wire.ocpi.v230.TaxAmount;
import io.emall.wire.ocpi.v230.TaxIncluded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** @param lines what it is made of; none if it cannot be told which part of the tax is at which rate */
    static @Nullable Price of(io.emall.wire.ocpi.v221.@Nullable Price amount, List<Line> lines) {
        return amount == null ? null : required(amount, lines);
    }

    static Price required(io.emall.wire.ocpi.v221.Price amount, List<Line> lines) {
        BigDecimal gross = amount.inclVat();
        return new Price(amount.exclVat(), gross == null ? null : taxes(gross.subtract(amount.exclVat()), lines));
    }

    private static List<TaxAmount> taxes(BigDecimal tax, List<Line> lines) {
        Map<BigDecimal, BigDecimal> byRate = byRate(lines);
        if (byRate.size() < 2) {
            @Nullable
            BigDecimal rate = byRate.isEmpty() ? null : lines.getFirst().vat().percent();
            return List.of(new TaxAmount(VAT, null, rate, tax));
        }
        // What takes a bill back is negative, its lines are not.
        BigDecimal sign = BigDecimal.valueOf(tax.signum() < 0 ? -1 : 1);
        return byRate.entrySet().stream()
                .map(each ->
                        new TaxAmount(VAT, null, each.getKey(), each.getValue().multiply(sign)))
                .toList();
    }

    private static Map<BigDecimal, BigDecimal> byRate(List<Line> lines) {
        Map<BigDecimal, BigDecimal> taxes = new TreeMap<>();
        lines.forEach(line -> taxes.merge(line.vat().percent(), line.gross().subtract(line.net()), BigDecimal::add));
        return taxes;
    }
}
