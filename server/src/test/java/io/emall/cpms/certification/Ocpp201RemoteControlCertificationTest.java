package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.Car;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.v2.FirmwareStatus;
import io.emall.wire.ocpp.v2.FirmwareStatusNotificationRequest;
import io.emall.wire.ocpp.v2.LogStatusNotificationRequest;
import io.emall.wire.ocpp.v2.TriggerMessageResponse;
import io.emall.wire.ocpp.v2.TriggerMessageStatus;
import io.emall.wire.ocpp.v2.UnlockConnectorResponse;
import io.emall.wire.ocpp.v2.UnlockStatus;
import io.emall.wire.ocpp.v2.UploadLogStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of block F, remote control, of the OCA's certification of a 2.0.1 CSMS, by their numbers. */
class Ocpp201RemoteControlCertificationTest extends TransactionCase {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final String START_REQUEST =
            "{\"idToken\":{\"idToken\":\"GOODCARD\",\"type\":\"ISO14443\"},\"remoteStartId\":77,\"evseId\":1}";
    private static final String ACCEPTED_TOKEN = "{\"idTokenInfo\":{\"status\":\"Accepted\"}}";
    private static final String REMOTE = "'remoteStartId':77,'chargingState':'";

    Ocpp201RemoteControlCertificationTest() {
        super(CPMS);
    }

    /** The station says yes; what it does then the case tells by itself. */
    private void isStartedFromAfar() {
        station.acceptButNeverStart();
        assertThat(remoteStart()).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(told("RequestStartTransaction")).hasToString(START_REQUEST);
    }

    private void isChargingForWhoAsked() {
        assertThat(sessions().stream().filter(ChargingSession::isActive))
                .singleElement()
                .satisfies(
                        its -> assertThat(its.driver().authorizationReference()).isEqualTo("ref"));
    }

    @Test
    void TC_F_01_CSMS_remoteStartCablePluggedInFirst() {
        assertThat(begun(EVSE)).hasToString("{}");
        isStartedFromAfar();

        assertThat(event("Updated", "RemoteStart", REMOTE + "Charging'", TOKEN)).hasToString(ACCEPTED_TOKEN);

        isChargingForWhoAsked();
    }

    /** The station asks about the token once more. */
    @Test
    void TC_F_02_CSMS_remoteStartFirstWithAuthorization() {
        isStartedFromAfar();
        assertThat(session().isPending()).isTrue();

        station.authorize(DoorOnDatabase.GOOD);
        assertThat(answered("Authorize").path("idTokenInfo").path("status").stringValue())
                .isEqualTo("Accepted");
        assertThat(event("Started", "RemoteStart", REMOTE + "Idle'", TOKEN + EVSE))
                .hasToString(ACCEPTED_TOKEN);
        assertThat(event("Updated", "CablePluggedIn", "'chargingState':'EVConnected'", ""))
                .hasToString("{}");

        isChargingForWhoAsked();
    }

    @Test
    void TC_F_03_CSMS_remoteStartFirstWithoutAuthorization() {
        isStartedFromAfar();
        assertThat(session().isPending()).isTrue();

        assertThat(event("Started", "RemoteStart", REMOTE + "Idle'", TOKEN + EVSE))
                .hasToString(ACCEPTED_TOKEN);
        assertThat(event("Updated", "CablePluggedIn", "'chargingState':'EVConnected'", ""))
                .hasToString("{}");

        assertThat(station.journal().sent("Authorize")).isEmpty();
        isChargingForWhoAsked();
    }

    /** The transaction began with the request, and ends because nobody plugs in. */
    @Test
    void TC_F_04_CSMS_remoteStartAndNobodyPlugsIn() {
        isStartedFromAfar();
        assertThat(event("Started", "RemoteStart", REMOTE + "Idle'", TOKEN + EVSE))
                .hasToString(ACCEPTED_TOKEN);

        assertThat(event("Ended", "EVConnectTimeout", "'stoppedReason':'Timeout'", ""))
                .hasToString("{}");

        assertThat(session().isActive()).isFalse();
        assertThat(session().isPending()).isFalse();
    }

    @Test
    void TC_F_06_CSMS_unlock() {
        assertThat(send(new StationCommand.Unlock(1, 1))).isEqualTo(new CommandOutcome.Accepted("Unlocked"));
        assertThat(told("UnlockConnector")).hasToString("{\"evseId\":1,\"connectorId\":1}");
    }

    @Test
    void unlockWhileATransactionIsAuthorised() {
        station.deviate(
                "UnlockConnector",
                new Deviation.Instead(new UnlockConnectorResponse(UnlockStatus.ONGOING_AUTHORIZED_TRANSACTION)));

        assertThat(send(new StationCommand.Unlock(1, 1)))
                .isEqualTo(new CommandOutcome.Refused("OngoingAuthorizedTransaction"));
    }

    /** Asked for exactly so, it sends the message as often as it should, and each is answered. */
    private void triggered(String message, @Nullable Integer evse, String request, int messages) {
        station.journal().clear();

        assertThat(send(new StationCommand.Trigger(message, evse))).isEqualTo(ACCEPTED);

        assertThat(told("TriggerMessage")).hasToString(request);
        station.await(
                "the messages",
                () -> sent(message).size() == messages
                        && sent(message).stream()
                                .allMatch(one -> station.journal().answerTo(one).isPresent()));
        assertThat(answered(message).isObject()).isTrue();
    }

    private List<Frame> sent(String message) {
        return station.journal().sent(message);
    }

    @Test
    void TC_F_11_CSMS_triggerMeterValuesOfAnEvse() {
        triggered("MeterValues", 1, "{\"requestedMessage\":\"MeterValues\",\"evse\":{\"id\":1}}", 1);
        assertThat(answered("MeterValues")).hasToString("{}");
    }

    @Test
    void TC_F_12_CSMS_triggerMeterValuesOfAllEvses() {
        triggered("MeterValues", null, "{\"requestedMessage\":\"MeterValues\"}", 2);
        assertThat(answered("MeterValues")).hasToString("{}");
    }

    private void charge(int evse, String card) {
        CPMS.token(card, true);
        station.plug(evse, Car.everyday());
        assertThat(station.swipe(evse, card)).isTrue();
    }

    @Test
    void TC_F_13_CSMS_triggerTransactionEventOfAnEvse() {
        charge(1, "CARD1");
        triggered("TransactionEvent", 1, "{\"requestedMessage\":\"TransactionEvent\",\"evse\":{\"id\":1}}", 1);
        assertThat(answered("TransactionEvent")).hasToString("{}");
    }

    @Test
    void TC_F_14_CSMS_triggerTransactionEventOfAllEvses() {
        charge(1, "CARD1");
        charge(2, "CARD2");
        triggered("TransactionEvent", null, "{\"requestedMessage\":\"TransactionEvent\"}", 2);
        assertThat(answered("TransactionEvent")).hasToString("{}");
    }

    /** The station has nothing to do and says so. */
    private void triggeredWhileIdle(String message, Request<?> idle) {
        station.deviate(
                "TriggerMessage", new Deviation.Instead(new TriggerMessageResponse(TriggerMessageStatus.ACCEPTED)));

        assertThat(send(new StationCommand.Trigger(message, null))).isEqualTo(ACCEPTED);

        assertThat(told("TriggerMessage")).hasToString("{\"requestedMessage\":\"" + message + "\"}");
        station.call(idle).get();
        assertThat(answered(message)).hasToString("{}");
    }

    @Test
    void TC_F_15_CSMS_triggerLogStatusWhileIdle() {
        triggeredWhileIdle("LogStatusNotification", new LogStatusNotificationRequest(UploadLogStatus.IDLE));
    }

    @Test
    void TC_F_18_CSMS_triggerFirmwareStatusWhileIdle() {
        triggeredWhileIdle("FirmwareStatusNotification", new FirmwareStatusNotificationRequest(FirmwareStatus.IDLE));
    }

    @Test
    void TC_F_20_CSMS_triggerHeartbeat() {
        triggered("Heartbeat", null, "{\"requestedMessage\":\"Heartbeat\"}", 1);
        assertThat(answered("Heartbeat").path("currentTime").stringValue()).isNotBlank();
    }

    private void triggeredStatus(String status) {
        triggered(
                "StatusNotification",
                1,
                "{\"requestedMessage\":\"StatusNotification\",\"evse\":{\"id\":1,\"connectorId\":1}}",
                1);
        assertThat(answered("StatusNotification")).hasToString("{}");
        assertThat(sent("StatusNotification")
                        .getFirst()
                        .payload()
                        .path("connectorStatus")
                        .stringValue())
                .isEqualTo(status);
        assertThat(state(1).name()).isEqualToIgnoringCase(status);
    }

    @Test
    void TC_F_23_CSMS_triggerStatusOfAnAvailableConnector() {
        triggeredStatus("Available");
    }

    @Test
    void TC_F_24_CSMS_triggerStatusOfAnOccupiedConnector() {
        station.plug(1, Car.everyday());
        triggeredStatus("Occupied");
    }

    @Test
    void TC_F_27_CSMS_triggerNotImplemented() {
        station.deviate(
                "TriggerMessage",
                new Deviation.Instead(new TriggerMessageResponse(TriggerMessageStatus.NOT_IMPLEMENTED)));

        assertThat(send(new StationCommand.Trigger("MeterValues", 1)))
                .isEqualTo(new CommandOutcome.NotSupported("NotImplemented"));
        assertThat(told("TriggerMessage")).hasToString("{\"requestedMessage\":\"MeterValues\",\"evse\":{\"id\":1}}");
    }
}
