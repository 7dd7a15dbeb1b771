package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v16.CancelReservationResponse;
import io.emall.wire.ocpp.v16.CancelReservationStatus;
import io.emall.wire.ocpp.v16.ReservationStatus;
import io.emall.wire.ocpp.v16.ReserveNowResponse;
import io.emall.wire.ocpp.v16.TriggerMessageResponse;
import io.emall.wire.ocpp.v16.TriggerMessageStatus;
import io.emall.wire.ocpp.v16.UnlockConnectorResponse;
import io.emall.wire.ocpp.v16.UnlockStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of the OCA's certification of a 1.6 central system about commands, by their numbers. */
class Ocpp16CommandsCertificationTest {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private final StationAddress address = CPMS.register();
    private final SimStation16 station =
            new SimStation16(address, StationPlan.withOutlets(22_000, 22_000).connectTimeout(Duration.ofSeconds(1)));

    @BeforeEach
    void powerUp() {
        station.powerUp();
    }

    @AfterEach
    void powerDown() {
        station.close();
    }

    private ChargingSession session() {
        assertThat(CPMS.sessions(address)).hasSize(1);
        return CPMS.sessions(address).getFirst();
    }

    private boolean hasToldItsStatus() {
        List<Frame> told = station.journal().sent("StatusNotification");
        return told.size() == 2
                && told.stream().allMatch(one -> station.journal().answerTo(one).isPresent());
    }

    @ParameterizedTest(name = "hard {0}")
    @ValueSource(booleans = {true, false})
    void TC_013_CSMS_and_TC_014_CSMS_reset(boolean hard) {
        station.journal().clear();

        assertThat(CPMS.send(address, new StationCommand.Reset(hard)))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));
        station.await(
                "a new boot", () -> !station.journal().sent("BootNotification").isEmpty());
        station.await("its status", this::hasToldItsStatus);
        assertThat(CPMS.isOnline(address)).isTrue();
    }

    @Test
    void TC_017_1_CSMS_unlockConnector() {
        assertThat(CPMS.send(address, new StationCommand.Unlock(1, 1)))
                .isEqualTo(new CommandOutcome.Accepted("Unlocked"));
    }

    @Test
    void TC_017_2_CSMS_unlockFixedCable() {
        station.deviate(
                "UnlockConnector", new Deviation.Instead(new UnlockConnectorResponse(UnlockStatus.NOT_SUPPORTED)));

        assertThat(CPMS.send(address, new StationCommand.Unlock(1, 1)))
                .isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
    }

    @Test
    void TC_026_CSMS_remoteStartRejected() {
        station.refuseToStart();

        assertThat(CPMS.remoteStart(address, 1)).isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(CPMS.sessions(address)).isEmpty();
    }

    @Test
    void TC_028_CSMS_remoteStopRejected() {
        assertThat(CPMS.send(address, new StationCommand.Stop("999999")))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void TC_030_CSMS_and_TC_031_CSMS_unlockFailures() {
        station.deviate(
                "UnlockConnector", new Deviation.Instead(new UnlockConnectorResponse(UnlockStatus.UNLOCK_FAILED)));
        assertThat(CPMS.send(address, new StationCommand.Unlock(1, 1)))
                .isEqualTo(new CommandOutcome.Refused("UnlockFailed"));
    }

    @Test
    void TC_046_CSMS_reservationUsed() {
        Instant expiry = Instant.now().plusSeconds(600);
        assertThat(CPMS.send(
                        address, new StationCommand.Reserve(5, 1, new TokenUid(DoorOnDatabase.GOOD), "RFID", expiry)))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));
        DoorOnDatabase.await("reserved", () -> CPMS.state(address, 1) == ConnectorState.RESERVED);
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

        assertThat(CPMS.send(
                        address,
                        new StationCommand.Reserve(
                                5,
                                1,
                                new TokenUid(DoorOnDatabase.GOOD),
                                "RFID",
                                Instant.now().plusSeconds(60))))
                .isInstanceOfSatisfying(CommandOutcome.Refused.class, refused -> assertThat(refused.words())
                        .isEqualToIgnoringCase(status.name()));
    }

    @Test
    void TC_051_CSMS_and_TC_052_CSMS_cancelReservation() {
        CPMS.send(
                address,
                new StationCommand.Reserve(
                        5,
                        1,
                        new TokenUid(DoorOnDatabase.GOOD),
                        "RFID",
                        Instant.now().plusSeconds(600)));
        assertThat(CPMS.send(address, new StationCommand.CancelReservation(5)))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));

        station.deviate(
                "CancelReservation",
                new Deviation.Instead(new CancelReservationResponse(CancelReservationStatus.REJECTED)));
        assertThat(CPMS.send(address, new StationCommand.CancelReservation(5)))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void TC_054_CSMS_triggerMessage() {
        for (String message : new String[] {"MeterValues", "Heartbeat", "StatusNotification"}) {
            station.journal().clear();
            assertThat(CPMS.send(address, new StationCommand.Trigger(message, message.equals("Heartbeat") ? null : 1)))
                    .isEqualTo(new CommandOutcome.Accepted("Accepted"));
            station.await("the message", () -> !station.journal().sent(message).isEmpty());
        }
    }

    @Test
    void TC_055_CSMS_triggerMessageRejected() {
        station.deviate(
                "TriggerMessage", new Deviation.Instead(new TriggerMessageResponse(TriggerMessageStatus.REJECTED)));

        assertThat(CPMS.send(address, new StationCommand.Trigger("MeterValues", 1)))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    /** Field lesson 11. */
    @Test
    void aCommandToAStationThatIsAwayOrSilentEndsToo() {
        station.deviate("Reset", new Deviation.Ignores());
        assertThat(CPMS.send(address, new StationCommand.Reset(true))).isEqualTo(new CommandOutcome.NoAnswer());

        station.goOffline();
        DoorOnDatabase.await("offline", () -> !CPMS.isOnline(address));
        assertThat(CPMS.send(address, new StationCommand.Reset(true))).isEqualTo(new CommandOutcome.Offline());
        assertThat(CPMS.failures).anyMatch(failure -> failure.who().equals("station " + address.identity()));
    }
}
