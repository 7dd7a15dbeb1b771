package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.unit.WattHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Field lesson 6: a station that comes back without its session leaves nothing open, and loses nothing. */
class StaleSessionTest {

    private final Site site = new Site();
    private final StationDesk desk = site.desk();

    @Test
    void fieldLesson6AFreeConnectorClosesASessionWhoseStopNeverCame() {
        begin("tx", 1000);
        site.passes(Duration.ofMinutes(10));
        Instant lastHeard = site.now;
        update("tx", 1, 5000, lastHeard);
        site.passes(Duration.ofHours(1));
        connect();
        status(ConnectorState.AVAILABLE);

        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.at()).isEqualTo(lastHeard);
            assertThat(ended.settleBy()).as("the true stop may still come").isAfter(site.now);
        });
        assertThat(kinds()).contains(Kind.STOP_INFERRED);
        assertThat(site.ledger.records).isEmpty();

        site.passes(SessionPolicy.STANDARD.settleWithin());
        desk.overdue(session().id());
        assertThat(site.ledger.records)
                .singleElement()
                .satisfies(record -> assertThat(record.bill().energy()).isEqualTo(WattHours.of(4000)));
    }

    @Test
    void theStopThatAStationKeptForItsReturnSettlesTheBill() {
        begin("tx", 1000);
        site.passes(Duration.ofMinutes(20));
        connect();
        status(ConnectorState.AVAILABLE);
        report("tx", Phase.ENDED, 1, 7000, site.now.minusSeconds(60), true);

        assertThat(session().endedAt()).isEqualTo(site.now.minusSeconds(60));
        assertThat(site.ledger.records)
                .singleElement()
                .satisfies(record -> assertThat(record.bill().energy()).isEqualTo(WattHours.of(6000)));
    }

    @Test
    void readingsOfThePastDoNotReviveASessionThatWasConcludedToBeOver() {
        begin("tx", 1000);
        site.passes(Duration.ofMinutes(20));
        connect();
        status(ConnectorState.AVAILABLE);
        update("tx", 1, 5000, site.now.minusSeconds(300));

        assertThat(session().isActive()).isFalse();
        assertThat(session().meter().energy()).isEqualTo(WattHours.of(4000));
    }

    @Test
    void aTransactionThatGoesOnAfterAllIsRunningAgain() {
        begin("tx", 1000);
        site.passes(Duration.ofMinutes(20));
        connect();
        status(ConnectorState.AVAILABLE);
        site.passes(Duration.ofMinutes(2));
        update("tx", 1, 5000, site.now);

        assertThat(session().isActive()).isTrue();
        assertThat(kinds()).endsWith(Kind.STOP_INFERRED, Kind.RESUMED);

        report("tx", Phase.ENDED, 2, 9000, site.now, false);
        assertThat(site.ledger.records)
                .singleElement()
                .satisfies(record -> assertThat(record.bill().energy()).isEqualTo(WattHours.of(8000)));
    }

    @Test
    void fieldLesson15AStatusOlderThanTheStartClosesNothing() {
        site.passes(Duration.ofMinutes(1));
        begin("tx", 1000);
        site.passes(Duration.ofMinutes(-1));
        status(ConnectorState.AVAILABLE);

        assertThat(session().isActive()).isTrue();
    }

    @Test
    void onlyTheConnectorThatIsFreeIsConcludedToBe() {
        begin("tx", 1000);
        site.passes(Duration.ofMinutes(1));
        desk.reported(new ConnectorReport(2, 1, ConnectorState.AVAILABLE, "Available", "", site.now));
        status(ConnectorState.OCCUPIED);

        assertThat(session().isActive()).isTrue();
    }

    private void connect() {
        desk.connected("ocpp2.0.1");
    }

    private void status(ConnectorState state) {
        desk.reported(new ConnectorReport(1, 1, state, state.name(), "", site.now));
    }

    private void begin(String id, long register) {
        report(id, Phase.BEGUN, 0, register, site.now, false);
    }

    private void update(String id, int seqNo, long register, Instant at) {
        report(id, Phase.UPDATED, seqNo, register, at, false);
    }

    private void report(String id, Phase phase, int seqNo, long register, Instant at, boolean offline) {
        MeterReading reading =
                new MeterReading(at, WattHours.of(register), null, null, phase == Phase.BEGUN, List.of());
        @Nullable String reason = phase == Phase.ENDED ? "PowerLoss" : null;
        desk.transaction(new TransactionReport(
                phase,
                new Reference.Named(id),
                at,
                1,
                1,
                Site.CARD,
                seqNo,
                offline,
                List.of(reading),
                null,
                reason,
                null,
                null));
    }

    private ChargingSession session() {
        return site.ledger.sessions.values().iterator().next();
    }

    private List<Kind> kinds() {
        return site.ledger.events.stream().map(SessionEvent::kind).toList();
    }
}
