package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.unit.WattHours;
import io.emall.sim.socket.ConnectRefused;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Car;
import io.emall.sim.station.OutletState;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.Why;
import io.emall.wire.ocpp.v16.ChargePointErrorCode;
import io.emall.wire.ocpp.v16.ChargePointStatus;
import io.emall.wire.ocpp.v16.DataTransfer;
import io.emall.wire.ocpp.v16.DataTransferResponse;
import io.emall.wire.ocpp.v16.DataTransferStatus;
import io.emall.wire.ocpp.v16.Heartbeat;
import io.emall.wire.ocpp.v16.StatusNotification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Cases of the OCA's certification of a 1.6 central system about sessions, by their numbers. */
class Ocpp16SessionsCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final String GOOD_FOR = "{\"status\":\"Accepted\",\"parentIdTag\":\"FLEET\"}";
    private static final String REMOTE_START = "{\"idTag\":\"GOODCARD\",\"connectorId\":1}";

    Ocpp16SessionsCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS.connectTimeout(Duration.ofSeconds(1))));
    }

    @Test
    void TC_001_CSMS_coldBoot() {
        JsonNode boot = answered("BootNotification");
        assertThat(boot.path("status").stringValue()).isEqualTo("Accepted");
        assertThat(boot.path("interval").intValue()).isEqualTo(300);
        assertThat(Instant.parse(boot.path("currentTime").stringValue()))
                .isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        assertThat(answered("StatusNotification")).isEmpty();
        assertThat(state(1)).isEqualTo(ConnectorState.AVAILABLE);
        assertThat(state(2)).isEqualTo(ConnectorState.AVAILABLE);
        station.heartbeat();
        assertThat(Instant.parse(answered("Heartbeat").path("currentTime").stringValue()))
                .isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void TC_003_CSMS_regularSessionPluginFirst() {
        station.plug(1, Car.everyday());
        assertThat(state(1)).isEqualTo(ConnectorState.OCCUPIED);
        assertThat(station.swipe(1, DoorOnDatabase.GOOD)).isTrue();
        assertThat(answered("Authorize")).hasToString("{\"idTagInfo\":" + GOOD_FOR + "}");
        assertThat(answered("StartTransaction"))
                .hasToString("{\"idTagInfo\":" + GOOD_FOR + ",\"transactionId\":"
                        + session().number() + "}");
        station.charge(1, Duration.ofMinutes(30));
        assertThat(answered("MeterValues")).isEmpty();
        station.stop(1);
        assertThat(station.journal().sent("StopTransaction")).hasSize(1);
        assertThat(answered("StopTransaction").isObject()).isTrue();
        station.unplug(1);

        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo("Local"));
        assertThat(session().meter().energy()).isGreaterThan(WattHours.of(1000));
        assertThat(session().driver().contractId()).isEqualTo("NL-MSP-GOODCARD");
        assertThat(state(1)).isEqualTo(ConnectorState.AVAILABLE);
        assertThat(state(2)).isEqualTo(ConnectorState.AVAILABLE);
    }

    @Test
    void TC_004_1_CSMS_regularSessionIdentificationFirst() {
        assertThat(station.swipe(1, DoorOnDatabase.GOOD)).isTrue();
        station.plug(1, Car.everyday());

        assertThat(session().isActive()).isTrue();
        assertThat(station.transaction(1).orElseThrow().id())
                .isEqualTo("" + session().number());
    }

    @Test
    void TC_004_2_CSMS_connectionTimeOut() {
        station.swipe(1, DoorOnDatabase.GOOD);
        assertThat(state(1)).isEqualTo(ConnectorState.OCCUPIED);
        station.await("the timeout", () -> station.outlet(1).state() == OutletState.FREE);

        DoorOnDatabase.await("available", () -> state(1) == ConnectorState.AVAILABLE);
        assertThat(sessions()).isEmpty();
    }

    @Test
    void TC_005_1_CSMS_evSideDisconnected() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        station.unplug(1);

        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo("EVDisconnected"));
    }

    @Test
    void TC_010_CSMS_remoteStartCablePluggedInFirst() {
        station.plug(1, Car.everyday());

        assertThat(remoteStart()).isEqualTo(ACCEPTED);
        assertThat(told("RemoteStartTransaction")).hasToString(REMOTE_START);
        station.await("the start", () -> station.transaction(1).isPresent());
        DoorOnDatabase.await("the session", () -> session().isActive());
        assertThat(session().driver().authorizationReference()).isEqualTo("ref");
    }

    @Test
    void TC_011_1_CSMS_remoteStartFirst() {
        assertThat(remoteStart()).isEqualTo(ACCEPTED);
        assertThat(session().isPending()).isTrue();
        station.plug(1, Car.everyday());

        station.await("the start of the session", () -> session().isActive());
        assertThat(session().driver().authorizationReference()).isEqualTo("ref");
        assertThat(told("RemoteStartTransaction")).hasToString(REMOTE_START);
        assertThat(answered("StartTransaction").path("transactionId").intValue())
                .isEqualTo(session().number());
    }

    /** The station lets a card in that it remembers; the answer to the start is what counts. */
    @Test
    void TC_007_CSMS_cachedId() {
        station.plug(1, Car.everyday());
        station.journal().clear();
        station.start(1, DoorOnDatabase.GOOD);

        assertThat(station.journal().sent("Authorize")).isEmpty();
        assertThat(answered("StartTransaction"))
                .hasToString("{\"idTagInfo\":" + GOOD_FOR + ",\"transactionId\":"
                        + session().number() + "}");
    }

    @Test
    void TC_011_2_CSMS_remoteStartAndNobodyPlugsIn() {
        assertThat(remoteStart()).isEqualTo(ACCEPTED);
        assertThat(told("RemoteStartTransaction")).hasToString(REMOTE_START);
        assertThat(session().isPending()).isTrue();
        station.await("the timeout", () -> station.outlet(1).state() == OutletState.FREE);

        DoorOnDatabase.await("available", () -> state(1) == ConnectorState.AVAILABLE);
        assertThat(session().isActive()).isFalse();
    }

    @Test
    void TC_012_CSMS_remoteStop() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);

        remoteStop("" + session().number());
        assertThat(told("RemoteStopTransaction"))
                .hasToString("{\"transactionId\":" + session().number() + "}");
    }

    private void isRefused(String token, String status) {
        station.authorize(token);
        assertThat(answered("Authorize")).hasToString("{\"idTagInfo\":{\"status\":\"" + status + "\"}}");
    }

    @Test
    void TC_023_1_CSMS_authorizeInvalid() {
        isRefused(DoorOnDatabase.UNKNOWN, "Invalid");
    }

    @Test
    void TC_023_2_CSMS_authorizeExpired() {
        isRefused(DoorOnDatabase.EXPIRED, "Expired");
    }

    @Test
    void TC_023_3_CSMS_authorizeBlocked() {
        isRefused(DoorOnDatabase.BLOCKED, "Blocked");
    }

    @Test
    void TC_024_CSMS_lockFailure() {
        station.call(new StatusNotification(1, ChargePointErrorCode.CONNECTOR_LOCK_FAILURE, ChargePointStatus.FAULTED));

        assertThat(state(1)).isEqualTo(ConnectorState.FAULTED);
    }

    @Test
    void TC_032_1_CSMS_powerFailureStopsTheTransaction() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        station.goOffline();
        station.stop(1, Why.POWER_LOSS);
        station.powerUp();

        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo("PowerLoss"));
    }

    /** P-8: the connection comes back without a boot. */
    @Test
    void TC_037_1_CSMS_offlineStart() {
        station.goOffline();
        DoorOnDatabase.await("offline", () -> !isOnline());
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.GOOD);
        station.goOnline();

        assertThat(session().isActive()).isTrue();
        assertThat(session().driver().partner()).isNotNull();
    }

    /** P-31. */
    @Test
    void TC_037_3_CSMS_offlineStartWithAnInvalidToken() {
        station.goOffline();
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.UNKNOWN);
        station.goOnline();

        assertThat(session().driver().partner()).isNull();
        assertThat(answered("StartTransaction").path("idTagInfo")).hasToString("{\"status\":\"Invalid\"}");
        station.await("the station stops it", () -> station.transaction(1).isEmpty());
    }

    @Test
    void TC_039_CSMS_offlineTransaction() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        station.goOffline();
        station.charge(1, Duration.ofMinutes(10));
        station.stop(1);
        station.goOnline();

        assertThat(station.hasUndeliveredReports()).isFalse();
        assertThat(session().state()).isInstanceOf(Ended.class);
        assertThat(session().meter().energy()).isGreaterThan(WattHours.of(100));
    }

    @Test
    void TC_064_CSMS_dataTransfer() {
        assertThat(station.call(new DataTransfer("strange vendor")))
                .isEqualTo(new Reply.Answer<>(new DataTransferResponse(DataTransferStatus.UNKNOWN_VENDOR_ID)));
    }

    @Test
    void TC_085_CSMS_basicAuthentication() {
        assertThat(isOnline()).isTrue();

        StationAddress wrong = address.with("wrong key, wrong key".getBytes(StandardCharsets.UTF_8));
        try (SimStation16 thief = new SimStation16(wrong, TWO_OUTLETS)) {
            assertThatThrownBy(thief::connect)
                    .isInstanceOfSatisfying(ConnectRefused.class, refused -> assertThat(refused.status())
                            .isEqualTo(401));
        }
    }

    /** P-20: a station that never booted is not heard, and never marked as if it had. */
    @Test
    void beforeItsFirstBootAStationGetsSecurityError() {
        try (SimStation16 fresh = new SimStation16(CPMS.register(), TWO_OUTLETS)) {
            fresh.connect();

            assertThat(fresh.call(new Heartbeat()))
                    .isInstanceOfSatisfying(Reply.Refusal.class, refused -> assertThat(refused.code())
                            .isEqualTo("SecurityError"));
        }
    }

    /** P-40, field lesson 3. */
    @Test
    void aRepeatedStartGetsTheSameNumber() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        station.repeatStart();

        assertThat(station.transaction(1).orElseThrow().id())
                .isEqualTo("" + session().number());
    }

    /** Field lesson 1: the late end of the old socket does not put the station offline. */
    @Test
    void aNewerSocketKeepsTheStationOnline() {
        var old = station.link().orElseThrow();
        station.secondSocket();
        station.await("the old one is closed", () -> !old.isOpen());

        assertThat(station.heartbeat().currentTime()).isNotNull();
        assertThat(isOnline()).isTrue();
        station.goOffline();
        DoorOnDatabase.await("offline at last", () -> !isOnline());
    }
}
