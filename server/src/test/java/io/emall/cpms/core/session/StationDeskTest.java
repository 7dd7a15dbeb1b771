package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.token.RealTimeAuthorisation.Answer;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a desk makes of a station's reports, in any order and however often they come. */
class StationDeskTest {

    private final Site site = new Site();
    private final StationDesk desk = site.desk();

    @Test
    void aWholeSessionIsBilledAtThePriceOfItsStart() {
        int number = start("k1", 2, Site.CARD, 1000).number();
        site.fastPrice = new BigDecimal("9.99");
        site.passes(Duration.ofMinutes(30));
        desk.transaction(update(number, 16_000));
        stop(number, 21_500, "EVDisconnected");

        assertThat(site.ledger.records).singleElement().satisfies(record -> {
            assertThat(record.bill().energy()).isEqualTo(WattHours.of(20_500));
            assertThat(record.bill().net().amount()).isEqualTo("12.30");
            assertThat(record.bill().gross().amount()).isEqualTo("15.01");
            assertThat(record.driver().contractId()).isEqualTo("DE-ABC-C1");
        });
        assertThat(kinds()).containsExactly(Kind.STARTED, Kind.AUTHORISED, Kind.STOPPED, Kind.BILLED);
    }

    @Test
    void fieldLesson3ARepeatedStartIsTheSameSession() {
        TransactionAnswer first = start("k1", 1, Site.CARD, 1000);
        TransactionAnswer again = start("k1", 1, Site.CARD, 1000);

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.authorisation()).isInstanceOf(Authorisation.Allowed.class);
        assertThat(site.ledger.sessions).hasSize(1);
    }

    @Test
    void fieldLesson4ARepeatedStopChangesNothing() {
        int number = start("k1", 1, Site.CARD, 1000).number();
        stop(number, 2000, null);
        int writes = site.ledger.writes;
        stop(number, 2000, null);

        assertThat(site.ledger.writes).isEqualTo(writes);
        assertThat(site.ledger.records).hasSize(1);
    }

    @Test
    void fieldLesson5AStopOfAnUnknownTransactionIsKeptForReview() {
        TransactionAnswer answer = stop(4711, 2000, null);

        assertThat(answer.number()).isZero();
        assertThat(site.ledger.quarantined).hasSize(1);
        assertThat(site.ledger.sessions).isEmpty();
    }

    @Test
    void fieldLesson6TheNextStartClosesASessionWhoseStopNeverCame() {
        int stale = start("k1", 1, Site.CARD, 1000).number();
        desk.transaction(update(stale, 5000));
        site.passes(Duration.ofHours(1));
        start("k2", 1, Site.OTHER_CARD, 5000);

        assertThat(session(stale).state()).isInstanceOf(Ended.class);
        assertThat(session(stale).meter().energy()).isEqualTo(WattHours.of(4000));
        assertThat(kinds()).contains(Kind.STOP_INFERRED);
        assertThat(site.ledger.records).as("the true stop may still come").isEmpty();

        stop(stale, 6000, "PowerLoss");
        assertThat(site.ledger.records)
                .singleElement()
                .satisfies(record -> assertThat(record.bill().energy()).isEqualTo(WattHours.of(5000)));
    }

    @Test
    void fieldLesson8ARefusedTokenIsRecordedAndNobodyIsBilled() {
        TransactionAnswer answer = start("k1", 1, new TokenUid("STRANGER"), 1000);
        stop(answer.number(), 1200, "DeAuthorized");

        assertThat(answer.number()).isPositive();
        assertThat(answer.authorisation()).isEqualTo(new Authorisation.Refused(Authorisation.Reason.UNKNOWN));
        assertThat(site.ledger.records).isEmpty();
        assertThat(kinds()).contains(Kind.REFUSED, Kind.NOT_BILLED);
    }

    @Test
    void fieldLesson9EventsOutOfOrderMakeOneCompleteSession() {
        desk.transaction(event("tx", Phase.ENDED, 3, 9000, true));
        assertThat(site.ledger.records).as("the start is still missing").isEmpty();
        desk.transaction(event("tx", Phase.UPDATED, 1, 4000, true));
        desk.transaction(event("tx", Phase.BEGUN, 0, 1000, true));
        assertThat(site.ledger.records).as("number 2 is still missing").isEmpty();
        desk.transaction(event("tx", Phase.UPDATED, 2, 6000, true));

        assertThat(site.ledger.sessions).hasSize(1);
        assertThat(site.ledger.records)
                .singleElement()
                .satisfies(record -> assertThat(record.bill().energy()).isEqualTo(WattHours.of(8000)));
        assertThat(kinds()).contains(Kind.START_INFERRED, Kind.REPORTS_MISSING, Kind.RECORDED_OFFLINE);
    }

    @Test
    void p43TheBillWaitsNoLongerThanAgreedForMissingReports() {
        desk.transaction(event("tx", Phase.BEGUN, 0, 1000, false));
        desk.transaction(event("tx", Phase.ENDED, 5, 9000, false));
        ChargingSession waiting = site.ledger.sessions.values().iterator().next();
        desk.overdue(waiting.id());
        assertThat(site.ledger.records).isEmpty();

        site.passes(SessionPolicy.STANDARD.settleWithin());
        desk.overdue(waiting.id());
        assertThat(site.ledger.records).hasSize(1);
    }

    @Test
    void p43ARepeatedEventIsAnsweredAndNotCounted() {
        desk.transaction(event("tx", Phase.BEGUN, 0, 1000, false));
        int writes = site.ledger.writes;
        TransactionAnswer answer = desk.transaction(event("tx", Phase.BEGUN, 0, 1000, false));

        assertThat(answer.authorisation()).isInstanceOf(Authorisation.Allowed.class);
        assertThat(site.ledger.writes).isEqualTo(writes);
    }

    @Test
    void stationsUseTransactionIdsAgain() {
        desk.transaction(event("tx", Phase.BEGUN, 0, 1000, false));
        desk.transaction(event("tx", Phase.ENDED, 1, 2000, false));
        site.passes(Duration.ofHours(1));
        desk.transaction(event("tx", Phase.BEGUN, 0, 2000, false));

        assertThat(site.ledger.sessions).hasSize(2);
        assertThat(site.ledger.sessions.values())
                .extracting(s -> s.transaction().key())
                .doesNotHaveDuplicates();
    }

    @Test
    void fieldLesson12AClockInTheFutureDoesNotLoseTheSession() {
        TransactionAnswer answer = desk.transaction(report(
                Phase.BEGUN,
                new Reference.Unnamed("k"),
                site.now.plus(Duration.ofDays(400)),
                1,
                Site.CARD,
                null,
                1000));

        assertThat(session(answer.number()).startedAt()).isEqualTo(site.now);
        assertThat(kinds()).contains(Kind.CLOCK_WRONG);
    }

    @Test
    void p45ARegisterThatRunsBackwardsDoesNotUndoEnergy() {
        int number = start("k1", 1, Site.CARD, 1000).number();
        desk.transaction(update(number, 5000));
        desk.transaction(update(number, 0));
        stop(number, 5500, null);

        assertThat(session(number).meter().energy()).isEqualTo(WattHours.of(4500));
        assertThat(kinds()).contains(Kind.METER_BACKWARDS);
    }

    @Test
    void aReservationForAnotherRefusesTheStart() {
        site.bookings.add(reservation(Site.OTHER_CARD));
        TransactionAnswer answer = start("k1", 1, Site.CARD, 1000);

        assertThat(answer.authorisation())
                .isEqualTo(new Authorisation.Refused(Authorisation.Reason.RESERVED_FOR_ANOTHER));
        assertThat(start("k2", 2, Site.CARD, 0).authorisation())
                .as("the other EVSE is free")
                .isInstanceOf(Authorisation.Allowed.class);
    }

    @Test
    void ownReservationTravelsToTheBill() {
        site.bookings.add(reservation(Site.CARD));
        int number = start("k1", 1, Site.CARD, 1000).number();
        stop(number, 2000, null);

        assertThat(site.bookingEnds).containsExactly(new Booking.State.Fulfilled());
        assertThat(site.ledger.records).singleElement().satisfies(record -> {
            assertThat(record.booking()).isEqualTo(reservation(Site.CARD).id());
            assertThat(record.driver().authorizationReference()).isEqualTo("ref-1");
        });
    }

    @Test
    void aPromisedSessionBecomesTheTransactionThatFulfilsIt() {
        Grant grant = grant(new TokenUid("APP-UNKNOWN"));
        desk.vouch(grant);
        desk.promise(grant);
        TransactionAnswer answer = start("k1", 1, new TokenUid("app-unknown"), 1000);

        assertThat(answer.authorisation()).isInstanceOf(Authorisation.Allowed.class);
        assertThat(site.ledger.sessions).hasSize(1);
        assertThat(session(answer.number()).driver().authorizationReference()).isEqualTo("cmd-1");
    }

    @Test
    void aStartFasterThanTheStationsAnswerIsNotPromisedTwice() {
        Grant grant = grant(Site.CARD);
        desk.vouch(grant);
        start("k1", 1, Site.CARD, 1000);
        desk.promise(grant);

        assertThat(site.ledger.sessions).hasSize(1);
    }

    @Test
    void fieldLesson24ADriverWhoComesTooLateStillChargesUnderTheSameReference() {
        Grant grant = grant(Site.CARD);
        desk.vouch(grant);
        desk.promise(grant);
        site.passes(SessionPolicy.STANDARD.plugInWithin());
        site.ledger.sessions.values().stream().toList().forEach(s -> desk.overdue(s.id()));
        assertThat(site.ledger.sessions.values()).singleElement().satisfies(s -> assertThat(s.state())
                .isInstanceOf(SessionState.Abandoned.class));

        TransactionAnswer answer = start("k1", 1, Site.CARD, 1000);
        assertThat(session(answer.number()).driver().authorizationReference()).isEqualTo("cmd-1");
        assertThat(session(answer.number()).isActive()).isTrue();
    }

    @Test
    void o36TheIssuerIsAskedUnlessItsListIsEnough() {
        site.whitelist = Whitelist.NEVER;
        assertThat(desk.authorise(Site.CARD, 1)).isInstanceOf(Authorisation.Refused.class);

        site.whitelist = Whitelist.ALLOWED_OFFLINE;
        assertThat(desk.authorise(Site.CARD, 1)).isInstanceOf(Authorisation.Allowed.class);

        site.issuerSays = new Answer.Refused(Authorisation.Reason.NO_CREDIT);
        assertThat(desk.authorise(Site.CARD, 1)).isEqualTo(new Authorisation.Refused(Authorisation.Reason.NO_CREDIT));
    }

    @Test
    void fieldLesson15TheWholeStationSpeaksOnlyForIdleConnectors() {
        desk.reported(status(1, ConnectorState.OCCUPIED));
        desk.reported(status(2, ConnectorState.AVAILABLE));
        desk.reported(new ConnectorReport(0, 0, ConnectorState.FAULTED, "Faulted", "", site.now));

        assertThat(site.ledger.reports)
                .extracting(r -> r.evse() + " " + r.state())
                .containsExactly("1 OCCUPIED", "2 AVAILABLE", "2 FAULTED");
    }

    @Test
    void fieldLesson15AnOlderStatusThatArrivesLateIsNotShown() {
        desk.reported(status(1, ConnectorState.OCCUPIED));
        site.passes(Duration.ofMinutes(-5));
        desk.reported(status(1, ConnectorState.AVAILABLE));

        assertThat(site.ledger.reports).hasSize(1);
    }

    private ConnectorReport status(int evse, ConnectorState state) {
        return new ConnectorReport(evse, 1, state, state.name(), "", site.now);
    }

    private TransactionAnswer start(String key, int evse, TokenUid token, long register) {
        return desk.transaction(report(Phase.BEGUN, new Reference.Unnamed(key), site.now, evse, token, null, register));
    }

    private TransactionReport update(int number, long register) {
        return report(Phase.UPDATED, new Reference.Numbered(number), site.now, 1, null, null, register);
    }

    private TransactionAnswer stop(int number, long register, @Nullable String reason) {
        TransactionReport r = report(Phase.ENDED, new Reference.Numbered(number), site.now, null, null, null, register);
        return desk.transaction(new TransactionReport(
                r.phase(),
                r.reference(),
                r.at(),
                null,
                null,
                null,
                null,
                false,
                r.readings(),
                null,
                reason,
                null,
                null));
    }

    private TransactionReport event(String id, Phase phase, int seqNo, long register, boolean offline) {
        TransactionReport r =
                report(phase, new Reference.Named(id), site.now.plusSeconds(seqNo), 1, Site.CARD, seqNo, register);
        return new TransactionReport(
                phase, r.reference(), r.at(), 1, 1, Site.CARD, seqNo, offline, r.readings(), null, null, null, null);
    }

    private TransactionReport report(
            Phase phase,
            Reference reference,
            Instant at,
            @Nullable Integer evse,
            @Nullable TokenUid token,
            @Nullable Integer seqNo,
            long register) {
        MeterReading reading =
                new MeterReading(at, WattHours.of(register), null, null, phase == Phase.BEGUN, List.of());
        return new TransactionReport(
                phase, reference, at, evse, null, token, seqNo, false, List.of(reading), null, null, null, null);
    }

    private ChargingSession session(int number) {
        return site.ledger.byNumber(Site.STATION, number).orElseThrow();
    }

    private List<Kind> kinds() {
        return site.ledger.events.stream().map(SessionEvent::kind).toList();
    }

    private Grant grant(TokenUid token) {
        return new Grant(99, new EvseUid("E1"), driver(token, "cmd-1"), null, site.now);
    }

    private Booking reservation(TokenUid token) {
        return new Booking(
                new BookingId(new UUID(1, 1)),
                5,
                new EvseUid("E1"),
                new Interval(Instant.EPOCH, null),
                driver(token, "ref-1"),
                "R1",
                new Booking.State.Held());
    }

    private static Driver driver(TokenUid token, String reference) {
        return new Driver(
                token, "RFID", Site.EMSP, "DE", "ABC", "DE-ABC-C1", null, Driver.AuthMethod.COMMAND, reference);
    }
}
