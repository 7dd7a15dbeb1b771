package io.emall.cpms.core.supply;

import static io.emall.cpms.core.supply.Supplied.ASKED;
import static io.emall.cpms.core.supply.Supplied.EURO;
import static io.emall.cpms.core.supply.Supplied.ROME;
import static io.emall.cpms.core.supply.Supplied.aDso;
import static io.emall.cpms.core.supply.Supplied.curve;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Instant MIDNIGHT = TODAY.atStartOfDay(ROME).toInstant();
    private static final Instant NOW = MIDNIGHT.plus(Duration.ofHours(10));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Dso DSO = aDso("Volt", ASKED);
    private static final Curve<BigDecimal> NOTHING = Curve.empty();

    private static String varying(int hour) {
        return "0." + (100 + hour * 37 % 90);
    }

    @Test
    void aGoodDayIsUsedWhole() {
        Curve<BigDecimal> today = curve(MIDNIGHT, HOUR, 24, PriceCheckTest::varying);
        PriceCheck check = check(today, NOTHING, DSO);
        assertThat(check.flaws()).isEmpty();
        assertThat(check.usable().perKilowattHour()).isEqualTo(today);
    }

    @Test
    void theLowestPricesThatMarketsKnowArePossible() {
        assertThat(check(curve(MIDNIGHT, HOUR, 24, i -> "-0.5"), NOTHING, DSO).flaws())
                .isEmpty();
    }

    @Test
    void anImpossiblePriceIsLeftOutAndTheOthersAreNot() {
        PriceCheck check = check(curve(MIDNIGHT, HOUR, 24, i -> i == 12 ? "1e30" : varying(i)), NOTHING, DSO);
        assertThat(kinds(check)).containsExactly(Feed.Kind.IMPOSSIBLE);
        assertThat(check.usable().perKilowattHour().pieces()).hasSize(23);
        assertThat(check.usable().perKilowattHour().at(MIDNIGHT.plus(HOUR.multipliedBy(12))))
                .isEmpty();
    }

    @Test
    void anotherCurrencyIsNotUsed() {
        PriceCurve told =
                new PriceCurve(Currency.getInstance("SEK"), curve(MIDNIGHT, HOUR, 24, PriceCheckTest::varying));
        PriceCheck check = PriceCheck.of(told, DSO, NOTHING, NOW);
        assertThat(kinds(check)).containsExactly(Feed.Kind.WRONG_CURRENCY);
        assertThat(check.usable().perKilowattHour().isEmpty()).isTrue();
    }

    @Test
    void yesterdayAgainIsNotUsed() {
        Curve<BigDecimal> yesterday = curve(MIDNIGHT.minus(HOUR.multipliedBy(24)), HOUR, 24, PriceCheckTest::varying);
        PriceCheck check = check(curve(MIDNIGHT, HOUR, 24, PriceCheckTest::varying), yesterday, DSO);
        assertThat(kinds(check)).containsExactly(Feed.Kind.REPEATED);
        assertThat(check.usable().perKilowattHour().isEmpty()).isTrue();
    }

    @Test
    void yesterdayAgainIsSeenAlsoWithinOneAnswerAndInFinerSteps() {
        Instant yesterday = MIDNIGHT.minus(HOUR.multipliedBy(24));
        Curve<BigDecimal> twoDays = curve(yesterday, Duration.ofMinutes(15), 192, i -> varying(i / 4 % 24));
        PriceCheck check = check(twoDays, NOTHING, DSO);
        assertThat(kinds(check)).containsExactly(Feed.Kind.REPEATED);
        assertThat(check.usable().perKilowattHour().pieces()).hasSize(96);
    }

    @Test
    void theSamePricesEachDayAreNormalWhereTheyAreFewOrSaidToBe() {
        Curve<BigDecimal> yesterday =
                curve(MIDNIGHT.minus(HOUR.multipliedBy(24)), HOUR, 24, i -> i < 8 ? "0.1" : "0.3");
        assertThat(check(curve(MIDNIGHT, HOUR, 24, i -> i < 8 ? "0.1" : "0.3"), yesterday, DSO)
                        .flaws())
                .isEmpty();
        PriceSense usual = PriceSense.USUAL;
        PriceSense calm = new PriceSense(usual.lowest(), usual.highest(), usual.assumed(), true, null);
        Curve<BigDecimal> varied = curve(MIDNIGHT.minus(HOUR.multipliedBy(24)), HOUR, 24, PriceCheckTest::varying);
        assertThat(check(curve(MIDNIGHT, HOUR, 24, PriceCheckTest::varying), varied, aDso("Calm", ASKED, calm, null))
                        .flaws())
                .isEmpty();
    }

    @Test
    void aHoleIsToldAndTheRestUsed() {
        Curve<BigDecimal> holed = curve(MIDNIGHT, HOUR, 24, PriceCheckTest::varying)
                .without(piece -> piece.from().equals(MIDNIGHT.plus(HOUR.multipliedBy(15))));
        PriceCheck check = check(holed, NOTHING, DSO);
        assertThat(kinds(check)).containsExactly(Feed.Kind.GAPS);
        assertThat(check.usable().perKilowattHour().pieces()).hasSize(23);
        assertThat(kinds(check(NOTHING, NOTHING, DSO))).containsExactly(Feed.Kind.GAPS);
        Curve<BigDecimal> over = curve(MIDNIGHT.minus(HOUR.multipliedBy(24)), HOUR, 24, PriceCheckTest::varying);
        assertThat(kinds(check(over, NOTHING, DSO))).containsExactly(Feed.Kind.GAPS);
    }

    @Test
    void tomorrowIsLateOnlyAfterItWasDue() {
        Curve<BigDecimal> today = curve(MIDNIGHT, HOUR, 24, PriceCheckTest::varying);
        Dso early = aDso("Early", ASKED, Supplied.dayAhead(LocalTime.of(9, 0)), null);
        Dso later = aDso("Later", ASKED, Supplied.dayAhead(LocalTime.of(14, 0)), null);
        assertThat(kinds(check(today, NOTHING, early))).containsExactly(Feed.Kind.LATE);
        assertThat(check(today, NOTHING, later).flaws()).isEmpty();
        Curve<BigDecimal> both = curve(MIDNIGHT, HOUR, 48, i -> "0." + (100 + i * 37 % 91));
        assertThat(check(both, NOTHING, early).flaws()).isEmpty();
    }

    private static PriceCheck check(Curve<BigDecimal> told, Curve<BigDecimal> before, Dso dso) {
        return PriceCheck.of(new PriceCurve(EURO, told), dso, before, NOW);
    }

    private static List<Feed.Kind> kinds(PriceCheck check) {
        return check.flaws().stream().map(Flaw::kind).toList();
    }
}
