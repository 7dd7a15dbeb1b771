package io.emall.cpms.core.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Usage.Stretch;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.VatRate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices with all that a price can say, and sessions for them, around the nights in which clocks change. */
public final class RandomTariffs {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "HUF", "CLP", "TND");
    private static final List<String> ZONES =
            List.of("Europe/Rome", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
    private static final List<String> NIGHTS = List.of(
            "2026-03-28T20:30:00Z",
            "2026-10-24T20:15:00.123Z",
            "2026-03-08T02:30:00Z",
            "2026-11-01T01:45:00Z",
            "2026-04-04T10:00:00Z",
            "2026-06-01T22:00:00.999Z");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final int[] STEPS = {1, 1, 60, 300, 900, 500};

    private RandomTariffs() {}

    public static Tariff tariff(Random random) {
        Price price = new Price(
                BigDecimal.valueOf(random.nextInt(2_000_000), 6),
                Currency.getInstance(any(random, CURRENCIES)),
                new VatRate(BigDecimal.valueOf(random.nextInt(3_000), 2)));
        return new Tariff(
                new PriceId(new UUID(random.nextLong(), random.nextLong())),
                new AreaId("default"),
                SpeedClass.FAST,
                PriceKind.BASE,
                price,
                new Interval(LONG_AGO, null),
                LONG_AGO,
                scheme(random));
    }

    private static Scheme scheme(Random random) {
        List<Element> elements = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            elements.add(element(random));
        }
        return new Scheme(
                elements,
                random.nextInt(6) == 0 ? BigDecimal.valueOf(random.nextInt(5)) : null,
                random.nextInt(6) == 0 ? BigDecimal.valueOf(5 + random.nextInt(20)) : null);
    }

    private static Element element(Random random) {
        List<Component> components = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (random.nextInt(2) == 0 || (components.isEmpty() && dimension == Dimension.FLAT)) {
                components.add(component(random, dimension));
            }
        }
        return new Element(components, random.nextInt(4) == 0 ? Restrictions.NONE : restrictions(random));
    }

    private static Component component(Random random, Dimension dimension) {
        return new Component(
                dimension,
                BigDecimal.valueOf(random.nextInt(50_000), 4),
                random.nextInt(3) == 0 ? new VatRate(BigDecimal.valueOf(random.nextInt(30))) : null,
                dimension == Dimension.FLAT ? 1 : STEPS[random.nextInt(STEPS.length)]);
    }

    private static Restrictions restrictions(Random random) {
        return new Restrictions(
                random.nextInt(2) == 0 ? Hours.ANY : hours(random),
                random.nextInt(6) > 0 ? Dates.ANY : dates(random),
                random.nextInt(4) > 0 ? List.of() : List.of(DayOfWeek.SATURDAY, DayOfWeek.of(1 + random.nextInt(7))),
                random.nextInt(4) > 0 ? Range.ANY : range(random, 40_000, 3),
                random.nextInt(5) > 0 ? Range.ANY : range(random, 300, 1),
                random.nextInt(6) > 0 ? Range.ANY : range(random, 60, 0),
                random.nextInt(4) > 0 ? Range.ANY : range(random, 20_000, 0));
    }

    private static Hours hours(Random random) {
        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
        LocalTime until = from.plusMinutes(1 + random.nextInt(1438));
        return switch (random.nextInt(4)) {
            case 0 -> new Hours(from, null);
            case 1 -> new Hours(null, until);
            default -> new Hours(from, until);
        };
    }

    private static Dates dates(Random random) {
        LocalDate from = LocalDate.parse(random.nextBoolean() ? "2026-03-29" : "2026-10-25");
        return new Dates(random.nextBoolean() ? from : null, random.nextBoolean() ? from.plusDays(1) : null);
    }

    private static Range range(Random random, int most, int decimals) {
        int min = random.nextInt(most);
        @Nullable BigDecimal from = random.nextInt(3) == 0 ? null : BigDecimal.valueOf(min, decimals);
        @Nullable
        BigDecimal to = random.nextInt(3) == 0 ? null : BigDecimal.valueOf(min + 1L + random.nextInt(most), decimals);
        return new Range(from, to);
    }

    public static Usage usage(Random random) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            boolean charging = random.nextInt(4) > 0;
            long seconds = 1L + random.nextInt(7200);
            long wattHours = charging ? random.nextInt(8000) : 0;
            BigDecimal amperes = random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(80));
            stretches.add(new Stretch(seconds, wattHours, charging, Stretch.watts(seconds, wattHours), amperes));
        }
        return new Usage(Instant.parse(any(random, NIGHTS)), ZoneId.of(any(random, ZONES)), stretches);
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
