package io.emall.cpms.core.tariff.dynamic;

import static io.emall.cpms.core.tariff.dynamic.Rules.aRule;
import static io.emall.cpms.core.tariff.dynamic.Rules.cents;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.tariff.dynamic.Because.Cut;
import io.emall.cpms.core.tariff.dynamic.PriceRule.Flaw;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Costs in cents, an hour each, become prices; the margin is 20 ct, the step 5 ct, the bounds are 30 and 60 ct. */
class DynamicPricingTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    /** Midnight in Rome. */
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T23:00:00Z");

    @Test
    @DisplayName("costs 20 20 30 30 20 from 40: prices 40 40 50 50 40")
    void followsTheCost() {
        assertThat(prices(aRule(6, 1), 40, 20, 20, 30, 30, 20)).isEqualTo("40 40 50 50 40");
    }

    @Test
    @DisplayName("costs 20 24 16 25 15 from 40: prices 40 40 40 40 40, as none is off by more than a step")
    void staysWithinAStep() {
        assertThat(prices(aRule(6, 1), 40, 20, 24, 16, 25, 15)).isEqualTo("40 40 40 40 40");
    }

    @Test
    @DisplayName("costs 20 26 from 40: prices 40 45, a step is not enough to stay")
    void changesBeyondAStep() {
        assertThat(prices(aRule(6, 1), 40, 20, 26)).isEqualTo("40 45");
    }

    @Test
    @DisplayName("costs −50 400 from 40: prices 30 60, floor and cap")
    void keepsToFloorAndCap() {
        List<Foreseen> path = path(aRule(6, 1), 40, List.of(), -50, 400);
        assertThat(drawn(path)).isEqualTo("30 60");
        assertThat(path).extracting(each -> each.because().cut()).containsExactly(Cut.FLOOR, Cut.CAP);
        assertThat(path.getFirst().because().wished()).isEqualByComparingTo("-0.30");
    }

    @Test
    @DisplayName("costs 20 40 31 40 20 from 40: prices 40 60 50 60 40; with two changes a day 40 60 60 60 40")
    void makesDoWithFewChanges() {
        assertThat(prices(aRule(6, 1), 40, 20, 40, 31, 40, 20)).isEqualTo("40 60 50 60 40");
        assertThat(prices(aRule(2, 1), 40, 20, 40, 31, 40, 20)).isEqualTo("40 60 60 60 40");
    }

    @Test
    @DisplayName("costs 32 40 40 from 40 with one change: prices 60 60 60, and why the first is not 50")
    void saysThatItIsToDoForLonger() {
        List<Foreseen> path = path(aRule(1, 1), 40, List.of(), 32, 40, 40);
        assertThat(drawn(path)).isEqualTo("60 60 60");
        assertThat(path.getFirst().because())
                .isEqualTo(new Because(cents(32), new BigDecimal("0.520000"), Cut.CHANGES));
    }

    @Test
    @DisplayName("costs 27 20 20 20 40 40 from 40 with one change: the dear evening gets it, not the next hour")
    void sparesItsChangesForWhereTheyMatter() {
        assertThat(prices(aRule(1, 1), 40, 27, 20, 20, 20, 40, 40)).isEqualTo("40 40 40 40 60 60");
    }

    @Test
    @DisplayName("what changed before on the day counts; a new day has its changes again")
    void countsTheDaysOwnChanges() {
        Instant late = MIDNIGHT.minus(Duration.ofHours(2));
        List<Instant> changes = List.of(MIDNIGHT.minus(Duration.ofHours(9)), MIDNIGHT.minus(Duration.ofHours(5)));
        List<Block> blocks = blocks(late, 40, 40, 40, 20);
        assertThat(drawn(DynamicPricing.foresee(aRule(2, 1), cents(40), changes, blocks, ROME)))
                .isEqualTo("40 40 60 40");
    }

    @Test
    @DisplayName("a cost that nobody knows moves nothing")
    void staysWhereNobodyKnows() {
        List<Block> blocks = new ArrayList<>(blocks(MIDNIGHT, 20, 40));
        Instant end = blocks.getLast().until();
        blocks.addFirst(new Block(MIDNIGHT.minusSeconds(3600), MIDNIGHT, null));
        blocks.add(new Block(end, end.plusSeconds(3600), null));
        assertThat(drawn(DynamicPricing.foresee(aRule(6, 1), cents(60), List.of(), blocks, ROME)))
                .isEqualTo("60 40 60 60");
    }

    @Test
    @DisplayName("a price that people set out of bounds is brought back as soon as the cost is known")
    void comesBackIntoBounds() {
        assertThat(prices(aRule(6, 1), 63, 40)).isEqualTo("60");
        assertThat(prices(aRule(6, 1), 90, 20)).isEqualTo("40");
    }

    @Test
    @DisplayName("the day that begins summer has 23 blocks of an hour and 12 of two, the one that ends it 24 and 12")
    void blocksFollowTheLocalClock() {
        assertThat(blocksOf("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 1)).hasSize(23);
        assertThat(blocksOf("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 2)).hasSize(12);
        List<Interval> autumn = blocksOf("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 1);
        assertThat(autumn).hasSize(24);
        assertThat(autumn.get(2).until()).isEqualTo("2026-10-25T02:00:00Z");
        assertThat(blocksOf("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 24)).hasSize(1);
    }

    @Test
    @DisplayName("a rule that cannot be kept is said to be wrong")
    void wrongRulesAreNamed() {
        assertThat(aRule("30", "60", "5", Duration.ZERO, 1, 24).flaws()).isEmpty();
        assertThat(aRule("60", "30", "5", Duration.ofHours(25), 0, 5).flaws())
                .containsExactlyInAnyOrder(Flaw.CAP, Flaw.NOTICE, Flaw.CHANGES, Flaw.BLOCK);
        assertThat(aRule("31", "62", "5", Duration.ZERO, 1, 1).flaws())
                .containsExactlyInAnyOrder(Flaw.FLOOR_IS_NO_STEP, Flaw.CAP_IS_NO_STEP);
        assertThat(aRule("-5", "100001", "0", Duration.ZERO, 1, 1).flaws())
                .containsExactlyInAnyOrder(Flaw.FLOOR, Flaw.CAP, Flaw.STEP);
    }

    private static List<Interval> blocksOf(String from, String until, int hours) {
        return Block.times(Instant.parse(from), Instant.parse(until), hours, ROME);
    }

    private static String prices(PriceRule rule, int shown, int... costs) {
        return drawn(path(rule, shown, List.of(), costs));
    }

    private static List<Foreseen> path(PriceRule rule, int shown, List<Instant> changes, int... costs) {
        return DynamicPricing.foresee(rule, cents(shown), changes, blocks(MIDNIGHT, costs), ROME);
    }

    private static List<Block> blocks(Instant from, int... costs) {
        return IntStream.range(0, costs.length)
                .mapToObj(hour -> new Block(
                        from.plus(Duration.ofHours(hour)), from.plus(Duration.ofHours(hour + 1)), cents(costs[hour])))
                .toList();
    }

    private static String drawn(List<Foreseen> path) {
        return path.stream()
                .map(each -> each.price().movePointRight(2).stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" "));
    }
}
