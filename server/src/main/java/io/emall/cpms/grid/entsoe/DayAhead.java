package io.emall.cpms.grid.entsoe;

import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceCurve;
import io.emall.cpms.grid.http.BadAnswer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Day-ahead prices (A44). */
final class DayAhead {
    private static final String SEQUENCE = "classificationSequence_AttributeInstanceComponent.position";
    private static final int PLACES_OF_A_MEGAWATT_HOUR = 3;
    /** Intraday auctions are told in the same document. */
    private static final String A_DAY_AHEAD = "A01";

    private DayAhead() {}

    /**
     * The prices of one auction; what is told in finer steps hides what is told in coarser ones.
     *
     * @param sequence which auction, where a zone has several
     */
    static PriceCurve of(Document.Data document, String sequence, Currency expected, Instant now) throws BadAnswer {
        List<Series> series = document.series().stream()
                .filter(one -> Set.of("", A_DAY_AHEAD).contains(one.fact("contract_MarketAgreement.type")))
                .filter(one -> Set.of("", sequence).contains(one.fact(SEQUENCE)))
                .sorted(Comparator.comparing(DayAhead::resolution).reversed())
                .toList();
        List<Piece<BigDecimal>> pieces = new ArrayList<>();
        for (Series one : series) {
            if (!one.fact("price_Measure_Unit.name").equals("MWH")) {
                throw new BadAnswer("prices per " + one.fact("price_Measure_Unit.name") + " are not understood");
            }
            one.values().stream()
                    .map(value -> new Piece<>(
                            value.from(), value.until(), value.value().movePointLeft(PLACES_OF_A_MEGAWATT_HOUR), now))
                    .forEach(pieces::add);
        }
        return new PriceCurve(currency(series, expected), Curve.layered(pieces));
    }

    private static Duration resolution(Series series) {
        return series.periods().stream()
                .map(Series.Period::resolution)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Currency currency(List<Series> series, Currency expected) throws BadAnswer {
        Set<String> named =
                series.stream().map(one -> one.fact("currency_Unit.name")).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return expected;
        }
        try {
            if (named.size() == 1) {
                return Currency.getInstance(named.iterator().next());
            }
        } catch (IllegalArgumentException unknown) {
            throw new BadAnswer("not a currency: " + named);
        }
        throw new BadAnswer("prices in several currencies: " + named);
    }
}
