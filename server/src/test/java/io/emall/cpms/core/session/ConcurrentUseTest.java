package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One token, one session (ConcurrentTx, P-30); the fact itself is never refused. */
class ConcurrentUseTest {

    private static final Authorisation CONCURRENT = new Authorisation.Refused(Reason.CONCURRENT);

    private final Site site = new Site();
    private final StationDesks desks = new StationDesks(site.services());
    private final StationDesk desk = desks.of(Site.STATION);
    private final StationDesk elsewhere = desks.of(new StationId("CP2"));
    private long epoch;

    @BeforeEach
    void connect() {
        epoch = desk.connected("ocpp1.6");
        elsewhere.connected("ocpp1.6");
    }

    @Test
    void aTokenThatChargesElsewhereIsRefusedAndItsSessionRecorded() {
        start(desk, "k1", 1);

        assertThat(elsewhere.authorise(Site.CARD, null)).isEqualTo(CONCURRENT);
        TransactionAnswer answer = start(elsewhere, "k2", 1);
        assertThat(answer.authorisation()).isEqualTo(CONCURRENT);
        assertThat(answer.number()).isPositive();
        assertThat(site.ledger.sessions).hasSize(2);
        assertThat(site.ledger.events)
                .anyMatch(line -> line.kind() == Kind.REFUSED && "CONCURRENT".equals(line.detail()));
    }

    @Test
    void theSameCardMayBeShownWhereItChargesToStopIt() {
        start(desk, "k1", 1);

        assertThat(desk.authorise(Site.CARD, null)).isInstanceOf(Authorisation.Allowed.class);
    }

    @Test
    void atTheOtherEvseOfTheSameStationItIsConcurrent() {
        start(desk, "k1", 1);

        assertThat(start(desk, "k2", 2).authorisation()).isEqualTo(CONCURRENT);
    }

    @Test
    void fieldLesson3ADifferentStartOnABusyConnectorIsConcurrent() {
        start(desk, "k1", 1);
        site.passes(Duration.ofSeconds(10));

        assertThat(start(desk, "k2", 1).authorisation()).isEqualTo(CONCURRENT);
        assertThat(site.ledger.sessions).hasSize(2);
    }

    @Test
    void fieldLesson6AStartLongAfterTheLastWasHeardIsTheNextSession() {
        start(desk, "k1", 1);
        site.passes(Duration.ofHours(2));

        assertThat(start(desk, "k2", 1).authorisation()).isInstanceOf(Authorisation.Allowed.class);
    }

    @Test
    void whatEndedOrIsAwayKeepsNobodyFromCharging() {
        int number = start(desk, "k1", 1).number();
        desk.disconnected(epoch);
        assertThat(elsewhere.authorise(Site.CARD, null)).isInstanceOf(Authorisation.Allowed.class);

        desk.connected("ocpp1.6");
        assertThat(elsewhere.authorise(Site.CARD, null)).isEqualTo(CONCURRENT);
        desk.transaction(report(Phase.ENDED, new Reference.Numbered(number), null, site.now));
        assertThat(elsewhere.authorise(Site.CARD, null)).isInstanceOf(Authorisation.Allowed.class);
    }

    @Test
    void historyIsNotRefusedForWhatRunsNow() {
        Instant before = site.now;
        site.passes(Duration.ofHours(3));
        start(desk, "k1", 1);

        assertThat(elsewhere
                        .transaction(report(Phase.BEGUN, new Reference.Unnamed("k2"), 1, before))
                        .authorisation())
                .isInstanceOf(Authorisation.Allowed.class);
    }

    @Test
    void anotherTokenOfTheGroupIsAnotherToken() {
        start(desk, "k1", 1);

        assertThat(elsewhere.authorise(Site.OTHER_CARD, null)).isInstanceOf(Authorisation.Allowed.class);
    }

    @Test
    void whatTheEmspItselfAskedForIsNotRefused() {
        start(desk, "k1", 1);
        Driver driver = new Driver(
                Site.CARD, "RFID", Site.EMSP, "DE", "ABC", "DE-ABC-C1", null, Driver.AuthMethod.COMMAND, "cmd");
        elsewhere.vouch(new Grant(9, new EvseUid("E1"), driver, null, site.now));

        assertThat(start(elsewhere, "k2", 1).authorisation()).isInstanceOf(Authorisation.Allowed.class);
    }

    private TransactionAnswer start(StationDesk at, String key, int evse) {
        return at.transaction(report(Phase.BEGUN, new Reference.Unnamed(key), evse, site.now));
    }

    private static TransactionReport report(
            Phase phase, Reference reference, @org.jspecify.annotations.Nullable Integer evse, Instant at) {
        MeterReading reading = new MeterReading(at, WattHours.of(1000), null, null, phase == Phase.BEGUN, List.of());
        TokenUid token = Site.CARD;
        return new TransactionReport(
                phase, reference, at, evse, null, token, null, false, List.of(reading), null, null, null, null);
    }
}
