package io.emall.cpms.core.tariff.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.tariff.dynamic.Block;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.Rules;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day of 24 hours at 20 ct and a price of 50 ct, but for what a test says; {@code 12-15 40} is 40 ct from noon to three. */
class WorthwhileTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Terms USUAL = new Terms(null, 2);

    private final @Nullable Integer[] costs = new Integer[24];
    private final @Nullable Integer[] prices = new Integer[24];
    private LocalDate day = LocalDate.of(2026, 6, 2);

    WorthwhileTest() {
        costs(0, 24, 20);
        prices(0, 24, 50);
    }

    @Test
    @DisplayName("a noon 10 ct cheaper than the rest: drivers get what it is below the mean, the usual margin is kept")
    void passesOnWhatEnergyIsCheaperBy() {
        costs(12, 15, 10);
        Worthwhile.Found found = found(USUAL).getFirst();
        assertThat(drawn(USUAL)).isEqualTo("12-15 42");
        assertThat(found.figures().usual()).isEqualByComparingTo("0.1875");
        assertThat(found.figures().kept(found.price())).as("and usually 31.25").isEqualByComparingTo("0.32");
        assertThat(found.figures().breakEven(found.price())).isEqualByComparingTo("1.25");
    }

    @Test
    @DisplayName("less than a tenth of the price cheaper is not worth a promotion")
    void littleIsNotProposed() {
        costs(12, 15, 16);
        assertThat(drawn(USUAL)).isEmpty();
        prices(0, 24, 30);
        assertThat(drawn(USUAL)).isEqualTo("12-15 27");
    }

    @Test
    @DisplayName("a single hour is enough, and the dearest hour of several decides")
    void theDearestHourDecides() {
        costs(3, 4, 0);
        costs(12, 13, 0);
        costs(13, 14, 10);
        assertThat(drawn(USUAL)).isEqualTo("3-4 33, 12-14 43");
    }

    @Test
    @DisplayName("negative cost: never below nothing, and the break-even counts what energy brings")
    void negativeCost() {
        costs(12, 14, -60);
        prices(0, 24, 40);
        List<Worthwhile.Found> found = found(USUAL);
        assertThat(drawn(USUAL)).isEqualTo("12-14 0");
        assertThat(found.getFirst().figures().breakEven(BigDecimal.ZERO)).isEqualByComparingTo("1.67");
    }

    @Test
    @DisplayName(
            "a price that keeps nothing has nothing to give; one that keeps little would have to sell too much more")
    void whatDoesNotPayIsNotProposed() {
        costs(12, 15, 5);
        prices(0, 24, 18);
        assertThat(drawn(USUAL)).isEmpty();
        prices(0, 24, 24);
        assertThat(drawn(USUAL)).as("13 ct cheaper, 6 ct kept").isEqualTo("");
        prices(0, 24, 27);
        assertThat(drawn(USUAL)).as("9 ct kept").isEqualTo("12-15 14");
    }

    @Test
    @DisplayName("the rule says margin, step and floor: two steps are needed, and it goes no lower than the floor")
    void aRuleSaysHowFar() {
        costs(12, 15, 12);
        assertThat(drawn(ruled("30"))).as("8 ct are less than two steps").isEmpty();
        costs(12, 15, 5);
        assertThat(drawn(ruled("20"))).as("cost and 20 ct").isEqualTo("12-15 25");
        assertThat(drawn(ruled("35"))).isEqualTo("12-15 35");
        assertThat(drawn(ruled("45"))).as("the floor leaves one step").isEmpty();
    }

    @Test
    @DisplayName("where the price follows the cost already there is nothing to propose")
    void aPriceThatFollowsNeedsNoPromotion() {
        costs(12, 15, 5);
        prices(12, 15, 30);
        assertThat(drawn(ruled("20"))).isEmpty();
    }

    @Test
    @DisplayName("another ordinary price, an hour with a promotion or of unknown cost ends it")
    void oneOrdinaryPriceEach() {
        costs(8, 16, 5);
        prices(10, 16, 60);
        prices(12, 13, null);
        costs(14, 15, null);
        assertThat(drawn(USUAL)).isEqualTo("8-10 40, 10-12 50, 13-14 50, 15-16 50");
    }

    @Test
    @DisplayName("what begins before there is time for its notice is cut to what is left")
    void notBeforeItsNotice() {
        costs(12, 15, 10);
        assertThat(drawn(USUAL, 13)).isEqualTo("13-15 42");
        assertThat(drawn(USUAL, 15)).isEmpty();
    }

    @Test
    @DisplayName("eleven known hours do not tell what is usual")
    void tooLittleIsKnown() {
        costs(0, 24, null);
        costs(8, 19, 30);
        costs(12, 13, 5);
        assertThat(drawn(USUAL)).isEmpty();
        costs(19, 20, 30);
        assertThat(drawn(USUAL)).isEqualTo("12-13 28");
    }

    @ParameterizedTest
    @DisplayName("clocks change: a night of two or four hours on the clock is one of two or four hours of selling")
    @CsvSource({"2026-03-29, 3", "2026-10-25, 5"})
    void clocksChange(LocalDate changing, int hours) {
        day = changing;
        costs(0, 4, 5);
        Worthwhile.Found found = found(USUAL).getFirst();
        assertThat(Duration.between(found.during().from(), found.during().until()))
                .hasHours(hours);
        assertThat(drawn(USUAL)).startsWith("0-4 ");
    }

    private static Terms ruled(String floor) {
        PriceRule rule = Rules.aRule(floor, "60", "5", Duration.ofHours(1), 6, 1);
        return new Terms(rule, 2);
    }

    private void costs(int from, int until, @Nullable Integer cents) {
        Arrays.fill(costs, from, until, cents);
    }

    private void prices(int from, int until, @Nullable Integer cents) {
        Arrays.fill(prices, from, until, cents);
    }

    private List<Worthwhile.Found> found(Terms terms) {
        return Worthwhile.in(hours(), terms, Instant.MIN);
    }

    private List<Hour> hours() {
        List<Hour> hours = new ArrayList<>();
        Instant end = day.plusDays(1).atStartOfDay(ROME).toInstant();
        for (Interval time : Block.times(day.atStartOfDay(ROME).toInstant(), end.plusSeconds(1), 1, ROME)) {
            int hour = time.from().atZone(ROME).getHour();
            hours.add(new Hour(time, cents(costs[hour]), cents(prices[hour])));
        }
        return hours;
    }

    private static @Nullable BigDecimal cents(@Nullable Integer cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    private String drawn(Terms terms) {
        return drawn(found(terms));
    }

    private String drawn(Terms terms, int earliest) {
        return drawn(Worthwhile.in(
                hours(), terms, day.atTime(earliest, 0).atZone(ROME).toInstant()));
    }

    private static String drawn(List<Worthwhile.Found> found) {
        return found.stream()
                .map(one -> one.during().from().atZone(ROME).getHour() + "-"
                        + Block.end(one.during()).atZone(ROME).getHour() + " "
                        + one.price().movePointRight(2).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
