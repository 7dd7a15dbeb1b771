package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation16;
import io.emall.wire.ocpp.v16.CancelReservationResponse;
import io.emall.wire.ocpp.v16.CancelReservationStatus;
import io.emall.wire.ocpp.v16.ReservationStatus;
import io.emall.wire.ocpp.v16.ReserveNowResponse;
import io.emall.wire.ocpp.v16.TriggerMessageResponse;
import io.emall.wire.ocpp.v16.TriggerMessageStatus;
import io.emall.wire.ocpp.v16.UnlockConnectorResponse;
import io.emall.wire.ocpp.v16.UnlockStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of the OCA's certification of a 1.6 central system about commands, by their numbers. */
class Ocpp16CommandsCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp16CommandsCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS));
    }

    private CommandOutcome reserve() {
        Instant expiry = Instant.now().plusSeconds(600);
        return send(new StationCommand.Reserve(5, 1, new TokenUid(DoorOnDatabase.GOOD), "RFID", expiry));
    }

    @ParameterizedTest(name = "hard {0}")
    @ValueSource(booleans = {true, false})
    void TC_013_CSMS_and_TC_014_CSMS_reset(boolean hard) {
        reset(hard);
    }

    @Test
    void TC_017_1_CSMS_unlockConnector() {
        assertThat(send(new StationCommand.Unlock(1, 1))).isEqualTo(new CommandOutcome.Accepted("Unlocked"));
    }

    @Test
    void TC_017_2_CSMS_unlockFixedCable() {
        station.deviate(
                "UnlockConnector", new Deviation.Instead(new UnlockConnectorResponse(UnlockStatus.NOT_SUPPORTED)));

        assertThat(send(new StationCommand.Unlock(1, 1))).isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
    }

    @Test
    void TC_026_CSMS_remoteStartRejected() {
        station.refuseToStart();

        assertThat(remoteStart()).isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(sessions()).isEmpty();
    }

    @Test
    void TC_028_CSMS_remoteStopRejected() {
        assertThat(send(new StationCommand.Stop("999999"))).isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void TC_030_CSMS_and_TC_031_CSMS_unlockFailures() {
        station.deviate(
                "UnlockConnector", new Deviation.Instead(new UnlockConnectorResponse(UnlockStatus.UNLOCK_FAILED)));
        assertThat(send(new StationCommand.Unlock(1, 1))).isEqualTo(new CommandOutcome.Refused("UnlockFailed"));
    }

    @Test
    void TC_046_CSMS_reservationUsed() {
        assertThat(reserve()).isEqualTo(ACCEPTED);
        DoorOnDatabase.await("reserved", () -> state(1) == ConnectorState.RESERVED);
        station.swipe(1, DoorOnDatabase.GOOD);
        station.plug(1, Car.everyday());

        assertThat(session().isActive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReservationStatus.class,
            names = {"FAULTED", "OCCUPIED", "UNAVAILABLE", "REJECTED"})
    void TC_048_CSMS_reservationRefused(ReservationStatus status) {
        station.deviate("ReserveNow", new Deviation.Instead(new ReserveNowResponse(status)));

        assertThat(reserve())
                .isInstanceOfSatisfying(CommandOutcome.Refused.class, refused -> assertThat(refused.words())
                        .isEqualToIgnoringCase(status.name()));
    }

    @Test
    void TC_051_CSMS_and_TC_052_CSMS_cancelReservation() {
        reserve();
        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(ACCEPTED);

        station.deviate(
                "CancelReservation",
                new Deviation.Instead(new CancelReservationResponse(CancelReservationStatus.REJECTED)));
        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void TC_054_CSMS_triggerMessage() {
        trigger("MeterValues", "Heartbeat", "StatusNotification");
    }

    @Test
    void TC_055_CSMS_triggerMessageRejected() {
        station.deviate(
                "TriggerMessage", new Deviation.Instead(new TriggerMessageResponse(TriggerMessageStatus.REJECTED)));

        assertThat(send(new StationCommand.Trigger("MeterValues", 1)))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
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
