package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.unit.WattHours;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation2.TxStart;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v2.AuthorizationStatus;
import io.emall.wire.ocpp.v2.DataTransferRequest;
import io.emall.wire.ocpp.v2.DataTransferResponse;
import io.emall.wire.ocpp.v2.DataTransferStatus;
import io.emall.wire.ocpp.v2.HeartbeatRequest;
import io.emall.wire.ocpp.v2.MeterValue;
import io.emall.wire.ocpp.v2.MeterValuesRequest;
import io.emall.wire.ocpp.v2.MeterValuesResponse;
import io.emall.wire.ocpp.v2.SampledValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of the OCA's certification of a 2.0.1 CSMS, by their numbers. */
class Ocpp201CertificationTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp201CertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    private List<Kind> story() {
        return CPMS.store.sessions.story(session().id()).stream()
                .map(SessionEvent::kind)
                .toList();
    }

    @Test
    void TC_A_01_CSMS_and_TC_A_03_CSMS_basicAuthentication() {
        basicAuthentication();
    }

    @Test
    void TC_B_01_CSMS_coldBoot() {
        assertThat(station.boot().interval()).isEqualTo(300);
        assertThat(state(2)).isEqualTo(ConnectorState.AVAILABLE);
    }

    @ParameterizedTest(name = "immediately {0}")
    @ValueSource(booleans = {false, true})
    void TC_B_20_CSMS_and_TC_B_22_CSMS_reset(boolean immediately) {
        reset(immediately);
    }

    @Test
    void TC_B_30_CSMS_securityErrorBeforeTheFirstBoot() {
        securityErrorBeforeTheFirstBoot(new HeartbeatRequest());
    }

    @Test
    void TC_C_02_CSMS_TC_C_06_CSMS_TC_C_07_CSMS_refusedTokens() {
        assertThat(station.authorize(DoorOnDatabase.UNKNOWN).idTokenInfo().status())
                .isEqualTo(AuthorizationStatus.UNKNOWN);
        assertThat(station.authorize(DoorOnDatabase.BLOCKED).idTokenInfo().status())
                .isEqualTo(AuthorizationStatus.BLOCKED);
        assertThat(station.authorize(DoorOnDatabase.EXPIRED).idTokenInfo().status())
                .isEqualTo(AuthorizationStatus.EXPIRED);
    }

    @Test
    void TC_C_39_CSMS_groupId() {
        assertThat(station.authorize(DoorOnDatabase.GOOD)
                        .idTokenInfo()
                        .groupIdToken()
                        .idToken())
                .isEqualTo("FLEET");
    }

    /** TC_E_01, TC_E_02, TC_E_09, TC_E_10: a transaction may begin at any of these moments (P-44). */
    @ParameterizedTest
    @EnumSource(TxStart.class)
    void TC_E_03_CSMS_wholeSessionWhereverItStarts(TxStart start) {
        StationAddress its = CPMS.register();
        try (SimStation201 one = new SimStation201(its, StationPlan.withOutlets(22_000), start)) {
            one.powerUp();
            one.plug(1, Car.everyday());
            assertThat(one.swipe(1, DoorOnDatabase.GOOD)).isTrue();
            one.charge(1, Duration.ofMinutes(30));
            one.stop(1);
            one.unplug(1);

            ChargingSession session = CPMS.sessions(its).getFirst();
            assertThat(CPMS.sessions(its)).hasSize(1);
            assertThat(session.state()).isInstanceOf(Ended.class);
            assertThat(session.isUnsettled()).isFalse();
            assertThat(session.meter().energy()).isGreaterThan(WattHours.of(1000));
            assertThat(session.driver().contractId()).isEqualTo("NL-MSP-GOODCARD");
        }
    }

    @Test
    void TC_E_04_CSMS_authorizationFirst() {
        station.swipe(1, DoorOnDatabase.GOOD);
        station.plug(1, Car.everyday());

        assertThat(session().isActive()).isTrue();
        assertThat(state(1)).isEqualTo(ConnectorState.OCCUPIED);
    }

    @Test
    void TC_E_16_CSMS_invalidTokenIsToldAndRecorded() {
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.UNKNOWN);

        assertThat(session().driver().partner()).isNull();
        station.await("the station stops it", () -> station.transaction(1).isEmpty());
    }

    @Test
    void TC_E_21_CSMS_remoteStop() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);

        remoteStop(station.transaction(1).orElseThrow().id());
    }

    @Test
    void TC_F_01_CSMS_remoteStartCablePluggedInFirst() {
        station.plug(1, Car.everyday());

        assertThat(remoteStart()).isInstanceOf(CommandOutcome.Accepted.class);
        DoorOnDatabase.await(
                "the session", () -> sessions().stream().anyMatch(s -> s.isActive() && s.driver() != null));
        assertThat(sessions().stream().filter(ChargingSession::isActive))
                .singleElement()
                .satisfies(s -> assertThat(s.driver().authorizationReference()).isEqualTo("ref"));
    }

    @Test
    void TC_F_02_CSMS_remoteStartFirst() {
        remoteStartFirst();
    }

    @Test
    void TC_F_06_CSMS_unlock() {
        assertThat(send(new StationCommand.Unlock(1, 1))).isEqualTo(new CommandOutcome.Accepted("Unlocked"));
    }

    @Test
    void TC_F_11_CSMS_TC_F_20_CSMS_TC_F_23_CSMS_triggerMessage() {
        trigger("Heartbeat", "StatusNotification");
    }

    @Test
    void TC_G_03_CSMS_TC_G_05_CSMS_changeAvailability() {
        assertThat(send(new StationCommand.ChangeAvailability(1, false))).isInstanceOf(CommandOutcome.Accepted.class);
        DoorOnDatabase.await("out of service", () -> state(1) == ConnectorState.UNAVAILABLE);
        assertThat(state(2)).isEqualTo(ConnectorState.AVAILABLE);

        assertThat(send(new StationCommand.ChangeAvailability(null, true))).isInstanceOf(CommandOutcome.Accepted.class);
        DoorOnDatabase.await("in service", () -> state(1) == ConnectorState.AVAILABLE);
    }

    @Test
    void TC_J_01_CSMS_clockAlignedMeterValuesWithoutATransaction() {
        MeterValue value = new MeterValue(List.of(new SampledValue(BigDecimal.TEN)), Instant.now());

        assertThat(station.call(new MeterValuesRequest(1, List.of(value))))
                .isEqualTo(new Reply.Answer<>(new MeterValuesResponse()));
        assertThat(sessions()).isEmpty();
    }

    @Test
    void TC_P_02_CSMS_dataTransfer() {
        assertThat(station.call(new DataTransferRequest("strange vendor")))
                .isEqualTo(new Reply.Answer<>(new DataTransferResponse(DataTransferStatus.UNKNOWN_VENDOR_ID)));
    }

    /** P-43: a whole session told newest first after the connection was gone. */
    @Test
    void eventsThatArriveInReverseMakeOneSession() {
        station.holdReports();
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.GOOD);
        station.charge(1, Duration.ofMinutes(10));
        station.stop(1);
        station.unplug(1);
        station.releaseReportsReversed();

        assertThat(session().state()).isInstanceOf(Ended.class);
        assertThat(session().isUnsettled()).isFalse();
        assertThat(session().meter().energy()).isGreaterThan(WattHours.of(100));
    }

    /** P-42, field lesson 9. */
    @Test
    void eventsOfOfflineTimesAreHistory() {
        station.goOffline();
        DoorOnDatabase.await("offline", () -> !isOnline());
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.GOOD);
        station.stop(1);
        station.goOnline();

        assertThat(session().state()).isInstanceOf(Ended.class);
        assertThat(story()).contains(Kind.RECORDED_OFFLINE);
    }

    /** P-43. */
    @Test
    void aRepeatedEventIsTheSameSession() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        station.repeatStart();

        assertThat(session().isActive()).isTrue();
    }
}
