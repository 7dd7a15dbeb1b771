package io.emall.cpms.store;

import static io.emall.cpms.store.PricedArea.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.tariff.dynamic.Announcement;
import io.emall.cpms.core.tariff.dynamic.Because;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.PriceRuleDesk;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.tariff.dynamic.Rules;
import io.emall.cpms.core.tariff.dynamic.Steered;
import io.emall.cpms.core.tariff.dynamic.Waiting;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PriceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Prices follow plans on the real database; it is one in the afternoon in Rome, the base price is 40 ct. */
class DynamicPricesOnDatabaseTest {
    private static final SpeedClass FAST = SpeedClass.FAST;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PricedArea area;
    private Instant start;

    @BeforeEach
    void fresh() {
        Instant tomorrow = STORE.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
        start = STORE.clock.turn(Duration.between(STORE.clock.instant(), tomorrow));
        area = new PricedArea(STORE).fresh();
    }

    /** Dear from five to seven in the evening. */
    private double spike(Instant at) {
        return at.isBefore(start.plus(Duration.ofHours(4))) || !at.isBefore(start.plus(Duration.ofHours(6)))
                ? 0.20
                : 0.35;
    }

    @Test
    void aSpikeRaisesThePriceAfterItsNoticeAndTheCalmLowersIt() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        area.passes(Duration.ofHours(2), this::spike);
        assertThat(area.history()).as("not before it must").isEqualTo("12:00 40");
        area.passes(Duration.ofHours(5), this::spike);
        assertThat(area.history()).isEqualTo("12:00 40, 17:00 55, 19:00 40");

        List<Announcement> announced = STORE.announcements.latest(Given.AREA, FAST, 9);
        assertThat(announced).hasSize(2).allSatisfy(one -> {
            assertThat(one.announcedAt()).isBefore(one.from().minus(Duration.ofHours(1)));
            assertThat(one.grounds().plans()).containsOnlyKeys(new LocationId("L-PRICED"));
            assertThat(one.grounds().rule()).isEqualTo(Rules.aRule(6, 1));
        });
        Because because = announced.getLast().grounds().because();
        assertThat(because.cost()).isEqualByComparingTo("0.35");
        assertThat(because.cut()).isEqualTo(Because.Cut.NOTHING);
        assertThat(STORE.audit.latest(1)).extracting(AuditLog.Entry::who).containsExactly("automatic prices");
    }

    @Test
    void eMSPsAreToldWhenItIsAnnounced() {
        Given.aPartner(STORE, "DYN");
        area.told(start.plus(Duration.ofHours(36))).ruled();
        STORE.sql.sql("truncate outbox").update();
        area.passes(Duration.ofHours(2), this::spike);
        assertThat(STORE.count("outbox")).isZero();
        area.passes(Duration.ofHours(1), this::spike);
        assertThat(STORE.sql
                        .sql("select object_id from outbox where kind = 'TARIFF'")
                        .query(String.class)
                        .list())
                .containsExactly("default-FAST");
    }

    @Test
    void oneOfTwoNodesFollowsARule() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        area.plan(_ -> 0.20);
        assertThat(area.automatic.due()).hasSize(1);
        assertThat(area.automatic.due()).isEmpty();
        STORE.clock.turn(Duration.ofMinutes(3));
        List<Steered> again = area.automatic.due();
        assertThat(again).as("the first node fell silent").hasSize(1);
        area.automatic.tend(again.getFirst());
        assertThat(area.automatic.due()).isEmpty();
    }

    @Test
    void aRuleThatIsSwitchedOffAnnouncesNothing() {
        area.told(start.plus(Duration.ofHours(36))).rule(Rules.aRule(6, 1).switched(false));
        assertThat(area.automatic.due()).as("nobody need look at it").isEmpty();
        area.passes(Duration.ofHours(7), this::spike);
        assertThat(area.history()).isEqualTo("12:00 40");
    }

    @Test
    void whatARuleWaitedForIsForgottenWhenItIsSwitchedOff() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        area.passes(Duration.ofHours(2), null);
        assertThat(alarms()).containsExactly("PriceStays default-FAST");
        area.rule(Rules.aRule(6, 1).switched(false)).passes(Duration.ofMinutes(5), null);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void aFixedPriceHoldsAtOnceTakesBackWhatWasAnnouncedAndEndsByItself() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        area.passes(Duration.ofMinutes(170), this::spike);
        assertThat(area.history()).isEqualTo("12:00 40, 17:00 55");

        Instant until = start.plus(Duration.ofMinutes(330));
        assertThat(fix("0.33", until)).isInstanceOf(PriceRuleDesk.Outcome.Done.class);
        assertThat(area.history()).isEqualTo("12:00 40, 15:50 33");
        assertThat(STORE.announcements.latest(Given.AREA, FAST, 9))
                .singleElement()
                .satisfies(one -> assertThat(one.withdrawnBy()).isEqualTo("ada"));
        assertThat(sheet().fixed()).isNotNull();

        area.passes(Duration.ofHours(4), this::spike);
        assertThat(area.history()).isEqualTo("12:00 40, 15:50 33, 18:30 55, 19:00 40");
        assertThat(sheet().fixed()).isNull();
    }

    @Test
    void aFixedPriceWithoutAnEndHoldsUntilSomebodyLetsTheAutomaticGoOn() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        fix("0.33", null);
        area.passes(Duration.ofHours(3), _ -> 0.40);
        assertThat(area.history()).endsWith("33");
        assertThat(sheet().outlook().path().getFirst().price())
                .as("what the automatic would do")
                .isEqualByComparingTo("0.60");

        assertThat(area.desk.release(ADA, Given.AREA, FAST)).isInstanceOf(PriceRuleDesk.Outcome.Done.class);
        assertThat(area.desk.release(ADA, Given.AREA, FAST)).isInstanceOf(PriceRuleDesk.Outcome.NothingFixed.class);
        area.passes(Duration.ofHours(1), _ -> 0.40);
        assertThat(area.history()).endsWith("33, 18:00 60");
    }

    @Test
    void whatCannotBeFixedIsRefusedAndChangesNothing() {
        assertThat(fix("0.33", null)).isInstanceOf(PriceRuleDesk.Outcome.NoRule.class);
        area.ruled();
        assertThat(fix("0.33", start)).isInstanceOf(PriceRuleDesk.Outcome.EndsInThePast.class);
        assertThat(fix("-1", null)).isEqualTo(new PriceRuleDesk.Outcome.NotSet(new PriceDesk.Outcome.NotAPrice()));
        assertThat(area.history()).isEqualTo("12:00 40");
        assertThat(sheet().fixed()).isNull();
    }

    @Test
    void withoutAFreshPlanThePriceStaysAndAfterAnHourSomebodyIsTold() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        area.plan(this::spike);
        area.passes(Duration.ofMinutes(90), null);
        assertThat(STORE.priceRules.find(Given.AREA, FAST).orElseThrow().waiting())
                .extracting(Waiting::why)
                .isEqualTo(Waiting.Why.NO_PLAN);
        assertThat(alarms()).isEmpty();
        area.passes(Duration.ofHours(5), null);
        assertThat(area.history()).isEqualTo("12:00 40");
        assertThat(alarms()).containsExactly("PriceStays default-FAST");

        area.passes(Duration.ofMinutes(10), _ -> 0.20);
        assertThat(alarms()).isEmpty();
        assertThat(STORE.priceRules.find(Given.AREA, FAST).orElseThrow().waiting())
                .isNull();
    }

    @Test
    void whereNoDsoToldAPriceItStays() {
        area.told(start.plus(Duration.ofHours(5))).ruled();
        area.passes(Duration.ofHours(7), this::spike);
        assertThat(area.history()).isEqualTo("12:00 40, 17:00 55");
        assertThat(STORE.priceRules.find(Given.AREA, FAST).orElseThrow().waiting())
                .extracting(Waiting::why)
                .isEqualTo(Waiting.Why.NO_COST);
    }

    @Test
    void aCostThatIsNoNumberMovesNothingAndAWildOneNoFurtherThanTheBounds() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        area.passes(Duration.ofHours(2), _ -> Double.NaN);
        area.passes(Duration.ofHours(1), _ -> Double.POSITIVE_INFINITY);
        assertThat(area.history()).isEqualTo("12:00 40");
        area.passes(Duration.ofHours(1), _ -> 4);
        area.passes(Duration.ofHours(1), _ -> -0.5);
        assertThat(area.history()).isEqualTo("12:00 40, 18:00 60, 19:00 30");
        assertThat(STORE.announcements
                        .latest(Given.AREA, FAST, 1)
                        .getFirst()
                        .grounds()
                        .because())
                .isEqualTo(new Because(new BigDecimal("-0.500000"), new BigDecimal("-0.300000"), Because.Cut.FLOOR));
    }

    @Test
    void aPriceThatPeopleSetForLaterComesAsTheySaid() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        Instant later = start.plus(Duration.ofMinutes(450));
        area.prices.change(ADA, Given.AREA, FAST, new BigDecimal("0.44"), later);
        area.passes(Duration.ofHours(5), this::spike);
        assertThat(area.history()).isEqualTo("12:00 40, 17:00 55, 19:00 40, 20:30 44");
    }

    @Test
    void aRuleOfManyHoursAndFewChangesMakesFew() {
        PriceRule rule = Rules.aRule("30", "60", "5", Duration.ofHours(3), 1, 6);
        area.told(start.plus(Duration.ofHours(36))).rule(rule);
        area.passes(Duration.ofHours(11), this::spike);
        assertThat(area.history())
                .as("today's own change by hand was the only one")
                .isEqualTo("12:00 40");
    }

    @Test
    void theFirstAcknowledgementOfEachVersionIsKept() {
        var partner = Given.aPartner(STORE, "TLD");
        PriceId price = STORE.tariffs.history(Given.AREA).getFirst().id();
        Instant first = STORE.clock.instant();
        STORE.toldPrices.told(partner.id(), List.of(new ToldPrices.Shown(price, true)), first);
        Instant second = STORE.clock.turn(Duration.ofMinutes(1));
        STORE.toldPrices.told(
                partner.id(), List.of(new ToldPrices.Shown(price, true), new ToldPrices.Shown(price, false)), second);
        assertThat(area.views.evidence(ADA, price)).get().satisfies(evidence -> {
            assertThat(evidence.announcement()).isNull();
            assertThat(evidence.told())
                    .containsExactly(
                            new ToldPrices.Told("eMSP TLD", true, first),
                            new ToldPrices.Told("eMSP TLD", false, second));
        });
    }

    @Test
    void lookingAtAnAreaTakesMilliseconds() {
        area.told(start.plus(Duration.ofHours(36))).ruled();
        area.plan(at -> 0.2 + 0.1 * Math.sin(at.getEpochSecond() / 9000.0));
        Steered steered = STORE.priceRules.find(Given.AREA, FAST).orElseThrow();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = System.nanoTime();
            assertThat(area.outlooks.of(steered, STORE.clock.instant()).path()).hasSizeGreaterThan(30);
            best = Math.min(best, System.nanoTime() - before);
        }
        System.out.println("an area is looked at in " + TimeUnit.NANOSECONDS.toMicros(best) + " us");
        assertThat(best).isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
    }

    private PriceRuleDesk.Outcome fix(String price, @Nullable Instant until) {
        return area.desk.fix(ADA, Given.AREA, FAST, new BigDecimal(price), until, "a fair");
    }

    private PriceRuleViews.Sheet sheet() {
        return area.views.of(ADA, Given.AREA, FAST, 9).orElseThrow();
    }

    private List<String> alarms() {
        return area.alarms.lasting().stream().map(alarm -> alarm.key().code()).toList();
    }
}
