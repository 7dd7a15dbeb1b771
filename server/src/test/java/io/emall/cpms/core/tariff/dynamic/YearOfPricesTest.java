package io.emall.cpms.core.tariff.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A year of day-ahead prices, known from one in the afternoon for the next day: how often prices change, and what is kept. */
class YearOfPricesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration NOTICE = Duration.ofHours(2);
    /** Fees and taxes on each kWh bought. */
    private static final BigDecimal FEES = new BigDecimal("0.12");

    private final TreeMap<Instant, BigDecimal> costs = new TreeMap<>();

    @Test
    void changesFewTimesADayAndKeepsTheMargin() throws IOException {
        Path file = Path.of(
                System.getProperty("cpms.shared", System.getenv().getOrDefault("CPMS_SHARED", "../../shared")),
                "data/prices/DE-LU_electricity_prices_2024.csv");
        assumeTrue(Files.exists(file), "SKIPPED: the prices are not here; set CPMS_SHARED to the folder with 'data'");
        for (String line : Files.readAllLines(file).subList(1, 8760)) {
            int comma = line.indexOf(',');
            Instant at = LocalDateTime.parse(line.substring(0, comma).replace(' ', 'T'))
                    .toInstant(ZoneOffset.UTC);
            costs.put(
                    at,
                    new BigDecimal(line.substring(comma + 1)).movePointLeft(3).add(FEES));
        }
        PriceRule rule = Rules.aRule("30", "80", "5", NOTICE, 4, 1);
        List<Instant> changes = new ArrayList<>();
        BigDecimal shown = new BigDecimal("0.40");
        double off = 0;
        double offIfFixed = 0;
        double margin = 0;
        long nanos = System.nanoTime();
        for (Instant at : costs.keySet()) {
            Foreseen next = DynamicPricing.foresee(rule, shown, changes, known(at), BERLIN)
                    .getFirst();
            if (next.changes()) {
                changes.add(at);
                shown = next.price();
            }
            BigDecimal kept = shown.subtract(cost(at));
            margin += kept.doubleValue();
            off += kept.subtract(rule.margin()).abs().doubleValue();
            offIfFixed += Math.abs(0.40 - cost(at).doubleValue() - 0.20);
        }
        int hours = costs.size();
        System.out.printf(
                "a year: %.2f changes a day, %.1f ct margin kept (20 wanted), off by %.1f ct an hour;"
                        + " fixed at 40 ct: off by %.1f ct; %.2f ms a decision%n",
                changes.size() * 24.0 / hours,
                margin * 100 / hours,
                off * 100 / hours,
                offIfFixed * 100 / hours,
                (System.nanoTime() - nanos) / 1e6 / hours);
        assertThat(changes.size() * 24.0 / hours).isLessThanOrEqualTo(4);
        assertThat(off).isLessThan(offIfFixed);
    }

    private BigDecimal cost(Instant at) {
        return costs.get(at);
    }

    /** What is known when the price is announced. */
    private List<Block> known(Instant from) {
        var announced = from.minus(NOTICE).atZone(BERLIN);
        Instant until = announced
                .toLocalDate()
                .plusDays(announced.getHour() >= 13 ? 2 : 1)
                .atStartOfDay(BERLIN)
                .toInstant();
        Instant end = until.isAfter(from) ? until : from.plusSeconds(1);
        return costs.subMap(from, end).entrySet().stream()
                .map(hour -> new Block(hour.getKey(), hour.getKey().plusSeconds(3600), hour.getValue()))
                .toList();
    }
}
