package io.emall.cpms.core.tariff.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks of wild costs around the nights in which clocks change, followed block by block as the round does. */
class DynamicPricingPropertiesTest {
    private static final int RUNS = 60;
    private static final Duration BLOCK_LOOK = Duration.ofHours(36);

    /** A price that was announced. */
    private record Change(Instant at, BigDecimal from, BigDecimal to, BigDecimal bounded) {}

    @ParameterizedTest
    @CsvSource({"Europe/Rome, 2026-03-26", "Europe/Rome, 2026-10-22", "America/New_York, 2026-10-29"})
    void whatIsAnnouncedKeepsTheRule(ZoneId zone, LocalDate first) {
        Instant start = first.atStartOfDay(zone).toInstant();
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            PriceRule rule = rule(random);
            assertThat(rule.flaws()).isEmpty();
            List<Change> changes = follow(rule, start, zone, random);
            assertKept(rule, changes, zone, "seed " + seed + " " + rule);
        }
    }

    private static void assertKept(PriceRule rule, List<Change> changes, ZoneId zone, String what) {
        Map<LocalDate, Integer> perDay = new HashMap<>();
        for (Change change : changes) {
            assertThat(change.to).as(what).isBetween(rule.floor(), rule.cap());
            assertThat(change.to.remainder(rule.step())).as(what).isZero();
            assertThat(change.from.subtract(change.bounded).abs().compareTo(rule.step()) > 0
                            || !rule.allows(change.from))
                    .as("no change without need, " + what)
                    .isTrue();
            // What would begin in the hour that is left out begins after it.
            int hour = change.at.atZone(zone).getHour();
            int hourBefore = change.at.minusNanos(1).atZone(zone).getHour() + 1;
            assertThat(Math.min(hour % rule.blockHours(), hourBefore % rule.blockHours()))
                    .as(what)
                    .isZero();
            perDay.merge(LocalDate.ofInstant(change.at, zone), 1, Integer::sum);
        }
        assertThat(perDay.values()).as(what).allMatch(count -> count <= rule.changesADay());
    }

    /** Every block is decided with what is foreseen then, which is another thing each time. */
    private static List<Change> follow(PriceRule rule, Instant start, ZoneId zone, Random random) {
        List<Change> changes = new ArrayList<>();
        BigDecimal shown = BigDecimal.valueOf(random.nextInt(100), 2);
        var times = Block.times(start, start.plus(Duration.ofDays(6)), rule.blockHours(), zone);
        for (int i = 0; i < times.size(); i++) {
            Instant from = times.get(i).from();
            List<Block> blocks = times.stream()
                    .skip(i)
                    .filter(time -> time.from().isBefore(from.plus(BLOCK_LOOK)))
                    .map(time -> new Block(time.from(), Block.end(time), cost(random)))
                    .toList();
            Foreseen next = DynamicPricing.foresee(
                            rule, shown, changes.stream().map(Change::at).toList(), blocks, zone)
                    .getFirst();
            if (next.changes()) {
                BigDecimal bounded = rule.bounded(rule.wished(blocks.getFirst().cost()));
                changes.add(new Change(from, shown, next.price(), bounded));
                shown = next.price();
            }
        }
        assertThat(changes).as("something happens").isNotEmpty();
        return changes;
    }

    private static BigDecimal cost(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> BigDecimal.valueOf(-500, 3);
            case 1 -> BigDecimal.valueOf(4);
            case 2 -> null;
            default -> BigDecimal.valueOf(random.nextInt(-100, 500), 3);
        };
    }

    private static PriceRule rule(Random random) {
        int step = 1 + random.nextInt(5);
        int floor = step * random.nextInt(10);
        int cap = floor + step * (1 + random.nextInt(15));
        int[] hours = {1, 2, 3, 4, 6};
        return Rules.aRule(
                "" + floor,
                "" + cap,
                "" + step,
                Duration.ofMinutes(random.nextInt(600)),
                1 + random.nextInt(6),
                hours[random.nextInt(hours.length)]);
    }
}
