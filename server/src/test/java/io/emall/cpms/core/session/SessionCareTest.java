package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What time alone brings to sessions, and what is asked of stations then (P-31, P-43, field lesson 6). */
class SessionCareTest {

    private static final TokenUid STRANGER = new TokenUid("STRANGER");

    private final Site site = new Site();
    private final DeskServices services = site.services();
    private StationDesks desks = new StationDesks(services);
    private StationDesk desk = desks.of(Site.STATION);
    private final List<String> asked = new ArrayList<>();
    private final List<StationCommand> commands = new ArrayList<>();
    private TransactionStatus status = new TransactionStatus.Untold();
    private CommandOutcome outcome = new CommandOutcome.Accepted("Accepted");
    private SessionCare care = care();

    private SessionCare care() {
        return new SessionCare(
                services,
                desks,
                stories(),
                (station, reference) -> ask(reference),
                (station, command) -> send(command),
                Runnable::run);
    }

    /** Only what is written down is known then. */
    private void restart() {
        desks = new StationDesks(services);
        desk = desks.of(Site.STATION);
        care = care();
    }

    @Test
    void p43AStationThatHasNothingMoreToSayLetsTheBillBeMade() {
        event("tx", Phase.BEGUN, 0, 1000, Site.CARD);
        event("tx", Phase.ENDED, 3, 9000, null);
        site.passes(SessionPolicy.STANDARD.settleWithin());
        status = new TransactionStatus.Told(false, false);
        care.settle();

        assertThat(asked).containsExactly("tx");
        assertThat(site.ledger.records).hasSize(1);
        assertThat(kinds()).contains(Kind.REPORTS_MISSING, Kind.STATUS_ASKED, Kind.BILLED);
    }

    @Test
    void p43WhileMessagesAreQueuedTheBillWaitsForThem() {
        event("tx", Phase.BEGUN, 0, 1000, Site.CARD);
        event("tx", Phase.ENDED, 2, 9000, null);
        site.passes(SessionPolicy.STANDARD.settleWithin());
        status = new TransactionStatus.Told(false, true);
        care.settle();
        assertThat(site.ledger.records).isEmpty();

        event("tx", Phase.UPDATED, 1, 5000, null);
        assertThat(site.ledger.records).as("complete now").hasSize(1);
    }

    @Test
    void p43AnEndlessQueueDoesNotKeepTheBillForEver() {
        event("tx", Phase.BEGUN, 0, 1000, Site.CARD);
        event("tx", Phase.ENDED, 2, 9000, null);
        site.passes(SessionPolicy.LONGEST_WAIT.plusSeconds(1));
        status = new TransactionStatus.Told(false, true);
        care.settle();

        assertThat(site.ledger.records).hasSize(1);
    }

    @Test
    void p43ATransactionThatGoesOnIsTakenUpAgain() {
        event("tx", Phase.BEGUN, 0, 1000, Site.CARD);
        site.passes(SessionPolicy.STANDARD.silentFor().plusSeconds(1));
        care.hush();
        assertThat(session().isActive()).as("the station was away").isFalse();

        site.passes(SessionPolicy.STANDARD.settleWithin());
        status = new TransactionStatus.Told(true, false);
        care.settle();
        assertThat(session().isActive()).isTrue();
        assertThat(kinds()).endsWith(Kind.STATUS_ASKED, Kind.RESUMED);
    }

    @Test
    void fieldLesson6ASilentSessionIsClosedWithItsLastReading() {
        start("k1", Site.CARD, 1000);
        site.passes(Duration.ofMinutes(10));
        metered(4000);
        var lastHeard = site.now;
        site.passes(SessionPolicy.STANDARD.silentFor().minusSeconds(1));
        care.hush();
        assertThat(session().isActive()).isTrue();

        site.passes(Duration.ofSeconds(2));
        care.hush();
        assertThat(session().endedAt()).isEqualTo(lastHeard);
        site.passes(SessionPolicy.STANDARD.settleWithin());
        care.settle();
        assertThat(site.ledger.records)
                .singleElement()
                .satisfies(record -> assertThat(record.bill().energy()).isEqualTo(WattHours.of(3000)));
    }

    @Test
    void fieldLesson6TheTrueStopAfterTheBillCorrectsTheSessionAndIsFlagged() {
        int number = start("k1", Site.CARD, 1000);
        site.passes(SessionPolicy.STANDARD.silentFor().plusSeconds(1));
        care.hush();
        site.passes(SessionPolicy.STANDARD.settleWithin());
        care.settle();
        assertThat(site.ledger.records).hasSize(1);

        site.passes(Duration.ofMinutes(1));
        stop(number, 7000);
        assertThat(session().endedAt()).isEqualTo(site.now);
        assertThat(session().meter().energy()).isEqualTo(WattHours.of(6000));
        assertThat(site.ledger.records).as("more may come").hasSize(1);
        assertThat(kinds()).endsWith(Kind.STOPPED, Kind.BILL_DIFFERS);
    }

    /** O-35: what was billed is taken back, and what is right is billed, once, also by a CPMS that was restarted. */
    @Test
    void o35TheBillIsTakenBackAndMadeAnewOnceNothingMoreComes() {
        fieldLesson6TheTrueStopAfterTheBillCorrectsTheSessionAndIsFlagged();
        restart();
        site.passes(SessionPolicy.STANDARD.settleWithin());
        care.settle();
        care.settle();

        assertThat(site.ledger.records).hasSize(3);
        ChargeDetailRecord first = site.ledger.records.get(0);
        ChargeDetailRecord credit = site.ledger.records.get(1);
        ChargeDetailRecord second = site.ledger.records.get(2);
        assertThat(credit.credits()).isEqualTo(first.id());
        assertThat(credit.bill()).isEqualTo(first.bill());
        assertThat(second.bill().energy()).isEqualTo(WattHours.of(6000));
        assertThat(second.isCredit()).isFalse();
        assertThat(second.tariff()).isEqualTo(first.tariff());
        assertThat(session().state()).isEqualTo(new Ended(second.endedAt(), "EVDisconnected", null));
        assertThat(kinds()).endsWith(Kind.BILL_CORRECTED);

        stop(session().number(), 7000);
        site.passes(SessionPolicy.STANDARD.settleWithin());
        care.settle();
        assertThat(site.ledger.records).as("a repeated stop changes nothing").hasSize(3);
    }

    @Test
    void p31AStationThatDoesNotStopAnInvalidTokenByItselfIsAskedTo() {
        TransactionAnswer answer = begin("k1", STRANGER, 1, 1000);
        assertThat(answer.authorisation()).isEqualTo(new Authorisation.Refused(Reason.UNKNOWN));
        care.stop();
        assertThat(commands).as("within its grace").isEmpty();

        site.passes(SessionPolicy.STANDARD.stopAfter());
        outcome = new CommandOutcome.Refused("Rejected");
        care.stop();
        assertThat(commands).containsExactly(new StationCommand.Stop("" + answer.number()));
        care.stop();
        assertThat(commands).as("not at once again").hasSize(1);

        site.passes(Duration.ofMinutes(1));
        outcome = new CommandOutcome.Accepted("Accepted");
        care.stop();
        site.passes(Duration.ofMinutes(5));
        care.stop();
        assertThat(commands).hasSize(2);
        assertThat(kinds()).contains(Kind.REFUSED, Kind.STOP_ASKED);
    }

    @Test
    void p31ASessionThatStoppedByItselfIsLeftAlone() {
        TransactionAnswer answer = begin("k1", STRANGER, 1, 1000);
        stop(answer.number(), 1100);
        site.passes(SessionPolicy.STANDARD.stopAfter());
        care.stop();

        assertThat(commands).isEmpty();
        assertThat(site.ledger.stops).isEmpty();
        assertThat(session().meter().energy()).as("recorded anyway").isEqualTo(WattHours.of(100));
    }

    @Test
    void p31AnotherCardWithinTheGraceMakesItGood() {
        event("tx", Phase.BEGUN, 0, 1000, STRANGER);
        event("tx", Phase.UPDATED, 1, 2000, Site.CARD);
        site.passes(SessionPolicy.STANDARD.stopAfter());
        care.stop();

        assertThat(commands).isEmpty();
        assertThat(session().driver().partner()).isEqualTo(Site.EMSP);
    }

    private TransactionStatus ask(String reference) {
        asked.add(reference);
        return status;
    }

    private CommandOutcome send(StationCommand command) {
        commands.add(command);
        return outcome;
    }

    /** Looking at sessions: only their stories are asked for here. */
    private Sessions stories() {
        return (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("story");
                    return List.copyOf(site.ledger.events);
                });
    }

    private int start(String key, TokenUid token, long register) {
        return begin(key, token, 1, register).number();
    }

    private TransactionAnswer begin(String key, TokenUid token, int evse, long register) {
        return report(Phase.BEGUN, new Reference.Unnamed(key), evse, token, null, register);
    }

    private void metered(long register) {
        report(Phase.UPDATED, new Reference.Numbered(session().number()), 1, null, null, register);
    }

    private void stop(int number, long register) {
        report(Phase.ENDED, new Reference.Numbered(number), null, null, null, register);
    }

    private void event(String id, Phase phase, int seqNo, long register, @Nullable TokenUid token) {
        report(phase, new Reference.Named(id), 1, token, seqNo, register);
    }

    private TransactionAnswer report(
            Phase phase,
            Reference reference,
            @Nullable Integer evse,
            @Nullable TokenUid token,
            @Nullable Integer seqNo,
            long register) {
        MeterReading reading =
                new MeterReading(site.now, WattHours.of(register), null, null, phase == Phase.BEGUN, List.of());
        return desk.transaction(new TransactionReport(
                phase,
                reference,
                site.now,
                evse,
                null,
                token,
                seqNo,
                false,
                List.of(reading),
                null,
                phase == Phase.ENDED ? "EVDisconnected" : null,
                null,
                null));
    }

    private ChargingSession session() {
        assertThat(site.ledger.sessions).hasSize(1);
        return site.ledger.sessions.values().iterator().next();
    }

    private List<Kind> kinds() {
        return site.ledger.events.stream().map(SessionEvent::kind).toList();
    }
}
