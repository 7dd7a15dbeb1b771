package io.emall.cpms.store;

import static io.emall.cpms.store.PricedArea.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.NotAllowed;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.dynamic.Rules;
import io.emall.cpms.core.tariff.promotion.Proposal;
import io.emall.cpms.core.tariff.promotion.ProposalDesk;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** It is one in the afternoon in Rome, the price is 40 ct, energy costs 20 ct, but 5 ct from five to seven. */
class ProposalsOnDatabaseTest {
    private static final SpeedClass FAST = SpeedClass.FAST;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PricedArea area;
    private Instant start;
    private Interval evening;

    @BeforeEach
    void fresh() {
        Instant tomorrow = STORE.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
        start = STORE.clock.turn(Duration.between(STORE.clock.instant(), tomorrow));
        evening = new Interval(start.plus(Duration.ofHours(4)), start.plus(Duration.ofHours(6)));
        area = new PricedArea(STORE).fresh().told(start.plus(Duration.ofHours(36)));
        area.plan(this::calm);
        STORE.sql.sql("truncate outbox").update();
    }

    private double calm(Instant at) {
        return evening.contains(at) ? 0.05 : 0.20;
    }

    @Test
    @DisplayName("R13: what is found worthwhile is proposed with its reasons, and nothing else happens")
    void aProposalChangesNoPriceAndTellsNobody() {
        Given.aPartner(STORE, "PRO");
        List<Tariff> before = STORE.tariffs.history(Given.AREA);
        STORE.sql.sql("truncate outbox").update();
        Proposal proposal = proposed();
        assertThat(proposal.during()).isEqualTo(evening);
        assertThat(proposal.price()).isEqualByComparingTo("0.26");
        assertThat(proposal.grounds().figures().ordinary()).isEqualByComparingTo("0.40");
        assertThat(proposal.grounds().figures().cost()).isEqualByComparingTo("0.05");
        assertThat(proposal.grounds().expectedKwh()).isEqualByComparingTo("20.0");
        assertThat(proposal.breakEven()).isEqualByComparingTo("1.67");
        passes(Duration.ofHours(7));
        assertThat(STORE.tariffs.history(Given.AREA)).isEqualTo(before);
        assertThat(STORE.count("outbox")).isZero();
        assertThat(STORE.audit.latest(1)).noneMatch(entry -> entry.action().contains("PROMOTION"));
        assertThat(state(proposal)).isEqualTo(Proposal.Why.TIME);
    }

    @Test
    void twoNodesAndManyRoundsProposeItOnce() throws Exception {
        atOnce(6, area.proposing::round);
        area.proposing.round();
        assertThat(STORE.count("promotion_proposal")).isOne();
    }

    @Test
    @DisplayName(
            "accepted it is a promotion like any other: of the proposal's price and time, told to eMSPs, with the tariff's other parts")
    void acceptedItIsAPromotion() {
        Given.aPartner(STORE, "PRA");
        STORE.sql.sql("truncate outbox").update();
        Proposal proposal = proposed();
        assertThat(area.proposals.accept(ADA, proposal.id())).isInstanceOf(ProposalDesk.Outcome.Done.class);
        assertThat(promotions()).singleElement().satisfies(promotion -> {
            assertThat(promotion.id()).isEqualTo(proposal.id());
            assertThat(promotion.valid()).isEqualTo(evening);
            assertThat(promotion.price().perKilowattHour()).isEqualByComparingTo("0.26");
        });
        assertThat(STORE.tariffs.at(Given.AREA, FAST, evening.from()))
                .get()
                .extracting(Tariff::id)
                .isEqualTo(proposal.id());
        assertThat(STORE.sql
                        .sql("select distinct object_id from outbox where kind = 'TARIFF'")
                        .query(String.class)
                        .list())
                .containsExactly("default-FAST");
        assertThat(STORE.audit.latest(1)).singleElement().satisfies(entry -> assertThat(entry.who())
                .isEqualTo("ada"));
    }

    @Test
    void acceptedTwiceEvenAtOnceItIsOnePromotion() throws Exception {
        Proposal proposal = proposed();
        atOnce(6, () -> area.proposals.accept(ADA, proposal.id()));
        assertThat(promotions()).hasSize(1);
        assertThat(area.proposals.accept(ADA, proposal.id())).isInstanceOf(ProposalDesk.Outcome.NotOpen.class);
        assertThat(area.proposals.dismiss(ADA, proposal.id())).isInstanceOf(ProposalDesk.Outcome.NotOpen.class);
        assertThat(state(proposal)).isEqualTo("ada");
        area.proposing.round();
        assertThat(STORE.count("promotion_proposal")).isOne();
    }

    @Test
    void acceptedAndDismissedAtOnceItIsOneOfThem() throws Exception {
        Proposal proposal = proposed();
        atOnce(2, () -> area.proposals.accept(ADA, proposal.id()), () -> area.proposals.dismiss(ADA, proposal.id()));
        boolean isAccepted =
                STORE.proposals.find(proposal.id()).orElseThrow().state() instanceof Proposal.State.Accepted;
        assertThat(promotions()).hasSize(isAccepted ? 1 : 0);
    }

    @Test
    void whatWasDismissedIsNotProposedAgain() {
        Proposal proposal = proposed();
        assertThat(area.proposals.dismiss(ADA, proposal.id())).isInstanceOf(ProposalDesk.Outcome.Done.class);
        passes(Duration.ofHours(2));
        assertThat(STORE.count("promotion_proposal")).isOne();
        assertThat(area.proposals.accept(ADA, proposal.id())).isInstanceOf(ProposalDesk.Outcome.NotOpen.class);
        assertThat(promotions()).isEmpty();
    }

    @Test
    void itLapsesWhenEnergyCostsAnotherPriceAndIsMadeAnew() {
        Proposal proposal = proposed();
        area.plan(at -> evening.contains(at) ? 0.055 : 0.20);
        area.proposing.round();
        assertThat(open()).as("within a step").containsExactly(proposal);
        area.plan(at -> evening.contains(at) ? 0.10 : 0.20);
        assertThat(area.proposals.accept(ADA, proposal.id())).isInstanceOf(ProposalDesk.Outcome.NotOpen.class);
        assertThat(state(proposal)).isEqualTo(Proposal.Why.COST);
        assertThat(promotions()).isEmpty();
        area.proposing.round();
        assertThat(open()).singleElement().satisfies(anew -> assertThat(anew.price())
                .isEqualByComparingTo("0.31"));
    }

    @Test
    void itLapsesWhenThePriceIsAnotherOrThereIsAPromotion() {
        Proposal proposal = proposed();
        area.prices.change(ADA, Given.AREA, FAST, new BigDecimal("0.45"), null);
        area.proposing.round();
        assertThat(state(proposal)).isEqualTo(Proposal.Why.PRICE);
        Proposal anew = open().getFirst();
        area.prices.promote(ADA, Given.AREA, FAST, new BigDecimal("0.39"), evening.shifted(Duration.ofHours(1)));
        assertThat(area.proposals.accept(ADA, anew.id())).isInstanceOf(ProposalDesk.Outcome.NotOpen.class);
        assertThat(state(anew)).isEqualTo(Proposal.Why.PRICE);
        assertThat(promotions()).hasSize(1);
    }

    @Test
    void tooLateForItsNoticeItCannotBeAccepted() {
        Proposal proposal = proposed();
        STORE.clock.turn(Duration.ofMinutes(181));
        area.plan(this::calm);
        assertThat(area.proposals.accept(ADA, proposal.id())).isInstanceOf(ProposalDesk.Outcome.NotOpen.class);
        assertThat(state(proposal)).isEqualTo(Proposal.Why.TIME);
        assertThat(promotions()).isEmpty();
    }

    @Test
    void aPriceThatFollowsCostNeedsNone() {
        area.rule(Rules.aRule("10", "60", "5", Duration.ofHours(1), 6, 1));
        area.proposing.round();
        assertThat(open()).isEmpty();
        area.desk.fix(ADA, Given.AREA, FAST, new BigDecimal("0.50"), null, "a fair");
        area.proposing.round();
        assertThat(open()).as("the automatic rests").singleElement().satisfies(one -> assertThat(one.price())
                .isEqualByComparingTo("0.25"));
    }

    @Test
    void whoMayNotChangePricesDecidesNothing() {
        Proposal proposal = proposed();
        Actor maintainer = new Actor(ADA.id(), "max", Role.MAINTAINER);
        assertThatThrownBy(() -> area.proposals.accept(maintainer, proposal.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> area.proposals.dismiss(maintainer, proposal.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> area.proposals.latest(maintainer, 9)).isInstanceOf(NotAllowed.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void whoeverWasCutOffWhileAcceptingIsFollowedUp() {
        Proposal proposal = proposed();
        area.prices.promote(ADA, proposal.id(), Given.AREA, FAST, proposal.price(), Scheme.PLAIN, evening);
        area.proposing.round();
        assertThat(STORE.proposals.find(proposal.id()).orElseThrow().state())
                .isInstanceOf(Proposal.State.Accepted.class);
    }

    private Proposal proposed() {
        area.proposing.round();
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private void passes(Duration time) {
        for (Instant end = STORE.clock.instant().plus(time);
                STORE.clock.instant().isBefore(end);
                STORE.clock.turn(Duration.ofMinutes(15))) {
            area.plan(this::calm);
            area.proposing.round();
        }
    }

    private List<Proposal> open() {
        return STORE.proposals.open(Given.AREA, FAST);
    }

    private List<Tariff> promotions() {
        return STORE.tariffs.history(Given.AREA).stream()
                .filter(tariff -> tariff.kind() == PriceKind.PROMOTION)
                .toList();
    }

    /** By whom, or why. */
    private static Object state(Proposal proposal) {
        return switch (STORE.proposals.find(proposal.id()).orElseThrow().state()) {
            case Proposal.State.Open open -> "open";
            case Proposal.State.Accepted(var at, var by) -> by;
            case Proposal.State.Dismissed(var at, var by) -> by;
            case Proposal.State.Lapsed(var at, var why) -> why;
        };
    }

    private static void atOnce(int times, Runnable... what) throws Exception {
        CountDownLatch all = new CountDownLatch(times);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = IntStream.range(0, times)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        all.countDown();
                        all.await();
                        what[i % what.length].run();
                        return null;
                    }))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        }
    }
}
