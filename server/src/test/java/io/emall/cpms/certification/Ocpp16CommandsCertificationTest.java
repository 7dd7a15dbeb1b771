package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation16;
import io.emall.wire.ocpp.v16.DiagnosticsStatus;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotification;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotificationResponse;
import io.emall.wire.ocpp.v16.FirmwareStatus;
import io.emall.wire.ocpp.v16.FirmwareStatusNotification;
import io.emall.wire.ocpp.v16.FirmwareStatusNotificationResponse;
import io.emall.wire.ocpp.v16.TriggerMessageResponse;
import io.emall.wire.ocpp.v16.TriggerMessageStatus;
import io.emall.wire.ocpp.v16.UnlockConnectorResponse;
import io.emall.wire.ocpp.v16.UnlockStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of the OCA's certification of a 1.6 central system about commands, by their numbers. */
class Ocpp16CommandsCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp16CommandsCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS));
    }

    @Test
    void TC_013_CSMS_hardReset() {
        reset(true);

        assertThat(told("Reset")).hasToString("{\"type\":\"Hard\"}");
    }

    @Test
    void TC_014_CSMS_softReset() {
        reset(false);

        assertThat(told("Reset")).hasToString("{\"type\":\"Soft\"}");
    }

    private CommandOutcome unlock() {
        CommandOutcome outcome = send(new StationCommand.Unlock(1, 1));
        assertThat(told("UnlockConnector")).hasToString("{\"connectorId\":1}");
        return outcome;
    }

    private CommandOutcome unlock(UnlockStatus answer) {
        station.deviate("UnlockConnector", new Deviation.Instead(new UnlockConnectorResponse(answer)));
        return unlock();
    }

    @Test
    void TC_017_1_CSMS_unlockConnector() {
        assertThat(unlock()).isEqualTo(new CommandOutcome.Accepted("Unlocked"));
    }

    @Test
    void TC_017_2_CSMS_unlockFixedCable() {
        assertThat(unlock(UnlockStatus.NOT_SUPPORTED)).isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
    }

    @Test
    void TC_018_1_CSMS_unlockEndsTheSession() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);

        assertThat(unlock()).isEqualTo(new CommandOutcome.Accepted("Unlocked"));
        DoorOnDatabase.await("the end", () -> session().endedAt() != null);
    }

    @Test
    void TC_026_CSMS_remoteStartRejected() {
        station.refuseToStart();

        assertThat(remoteStart()).isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(told("RemoteStartTransaction")).hasToString("{\"idTag\":\"GOODCARD\",\"connectorId\":1}");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void TC_028_CSMS_remoteStopRejected() {
        assertThat(send(new StationCommand.Stop("999999"))).isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(told("RemoteStopTransaction")).hasToString("{\"transactionId\":999999}");
    }

    @Test
    void TC_030_CSMS_unlockFailure() {
        assertThat(unlock(UnlockStatus.UNLOCK_FAILED)).isEqualTo(new CommandOutcome.Refused("UnlockFailed"));
    }

    /** A connector that the station does not have. */
    @Test
    void TC_031_CSMS_unlockUnknownConnector() {
        assertThat(technical("UnlockConnector", "{\"connectorId\":9}").status()).isEqualTo("NotSupported");
        assertThat(told("UnlockConnector")).hasToString("{\"connectorId\":9}");
    }

    /** Asked for exactly so, the station sends the message, and gets its answer. */
    private void trigger(String message, @Nullable Integer evse, String request) {
        station.journal().clear();
        assertThat(send(new StationCommand.Trigger(message, evse))).isEqualTo(ACCEPTED);
        assertThat(told("TriggerMessage")).hasToString(request);
        station.await("the message", () -> !station.journal().sent(message).isEmpty());
        assertThat(answered(message).isObject()).isTrue();
    }

    @Test
    void TC_054_CSMS_triggerMessage() {
        trigger("MeterValues", 1, "{\"requestedMessage\":\"MeterValues\",\"connectorId\":1}");
        trigger("StatusNotification", 1, "{\"requestedMessage\":\"StatusNotification\",\"connectorId\":1}");
        trigger("Heartbeat", null, "{\"requestedMessage\":\"Heartbeat\"}");
    }

    /** An idle station's word changes nothing. */
    @Test
    void TC_054_CSMS_triggerStatusOfFirmwareAndDiagnostics() {
        station.deviate(
                "TriggerMessage", new Deviation.Instead(new TriggerMessageResponse(TriggerMessageStatus.ACCEPTED)));

        assertThat(send(new StationCommand.Trigger("FirmwareStatusNotification", null)))
                .isEqualTo(ACCEPTED);
        assertThat(told("TriggerMessage")).hasToString("{\"requestedMessage\":\"FirmwareStatusNotification\"}");
        assertThat(station.call(new FirmwareStatusNotification(FirmwareStatus.IDLE))
                        .get())
                .isEqualTo(new FirmwareStatusNotificationResponse());
        assertThat(send(new StationCommand.Trigger("DiagnosticsStatusNotification", null)))
                .isEqualTo(ACCEPTED);
        assertThat(told("TriggerMessage")).hasToString("{\"requestedMessage\":\"DiagnosticsStatusNotification\"}");
        assertThat(station.call(new DiagnosticsStatusNotification(DiagnosticsStatus.IDLE))
                        .get())
                .isEqualTo(new DiagnosticsStatusNotificationResponse());
    }

    @Test
    void TC_055_CSMS_triggerMessageRejected() {
        station.deviate(
                "TriggerMessage", new Deviation.Instead(new TriggerMessageResponse(TriggerMessageStatus.REJECTED)));

        assertThat(send(new StationCommand.Trigger("MeterValues", 1)))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(told("TriggerMessage")).hasToString("{\"requestedMessage\":\"MeterValues\",\"connectorId\":1}");
    }

    /** Field lesson 11. */
    @Test
    void aCommandToAStationThatIsAwayOrSilentEndsToo() {
        station.deviate("Reset", new Deviation.Ignores());
        assertThat(send(new StationCommand.Reset(true))).isEqualTo(new CommandOutcome.NoAnswer());

        station.goOffline();
        DoorOnDatabase.await("offline", () -> !isOnline());
        assertThat(send(new StationCommand.Reset(true))).isEqualTo(new CommandOutcome.Offline());
        assertThat(CPMS.failures).anyMatch(failure -> failure.who().equals("station " + address.identity()));
    }
}
