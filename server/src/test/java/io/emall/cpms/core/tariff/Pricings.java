package io.emall.cpms.core.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Usage.Stretch;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices and what happened, for tests. */
final class Pricings {

    static final ZoneId MILAN = ZoneId.of("Europe/Rome");

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private Pricings() {}

    static Tariff tariff(Element... elements) {
        return tariff("EUR", elements);
    }

    static Tariff tariff(String currency, Element... elements) {
        return new Tariff(
                new PriceId(new UUID(1, 1)),
                new AreaId("default"),
                SpeedClass.FAST,
                PriceKind.BASE,
                new Price(new BigDecimal("0.45"), Currency.getInstance(currency), new VatRate(BigDecimal.TEN)),
                new Interval(LONG_AGO, null),
                LONG_AGO,
                new Scheme(List.of(elements), null, null));
    }

    static Tariff limited(@Nullable String least, @Nullable String most, Element... elements) {
        return tariff().with(new Scheme(List.of(elements), amount(least), amount(most)));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static Element element(Restrictions restrictions, Component... components) {
        return new Element(List.of(components), restrictions);
    }

    static Component component(Dimension dimension, String price, int vat, int step) {
        return new Component(dimension, new BigDecimal(price), new VatRate(BigDecimal.valueOf(vat)), step);
    }

    static Hours hours(@Nullable String from, @Nullable String until) {
        return new Hours(from == null ? null : LocalTime.parse(from), until == null ? null : LocalTime.parse(until));
    }

    /** From a time by Milan's clocks. */
    static Usage usage(String start, Stretch... stretches) {
        return new Usage(LocalDateTime.parse(start).atZone(MILAN).toInstant(), MILAN, List.of(stretches));
    }

    static WattHours wattHours(String amount) {
        return new WattHours(new BigDecimal(amount));
    }

    static BigDecimal net(Bill bill, Dimension dimension) {
        return bill.lines(dimension).stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal gross(Bill bill, Dimension dimension) {
        return bill.lines(dimension).stream().map(Line::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
