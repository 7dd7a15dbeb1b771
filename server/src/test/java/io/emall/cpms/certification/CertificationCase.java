package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.sim.socket.ConnectRefused;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.Request;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the cases of every version share: a station of each case's own, powered up, what the CPMS knows of it, and the
 * courses that versions differ in by their messages only.
 */
abstract class CertificationCase<S extends SimStation> {
    static final StationPlan TWO_OUTLETS = StationPlan.withOutlets(22_000, 22_000);
    static final CommandOutcome ACCEPTED = new CommandOutcome.Accepted("Accepted");

    private final DoorOnDatabase cpms;
    private final Function<StationAddress, S> factory;
    final StationAddress address;
    final S station;

    CertificationCase(DoorOnDatabase cpms, Function<StationAddress, S> factory) {
        this.cpms = cpms;
        this.factory = factory;
        address = cpms.register();
        station = factory.apply(address);
    }

    @BeforeEach
    void powerUp() {
        station.powerUp();
    }

    @AfterEach
    void powerDown() {
        station.close();
    }

    final CommandOutcome send(StationCommand command) {
        return cpms.send(address, command);
    }

    final CommandOutcome remoteStart() {
        return cpms.remoteStart(address, 1);
    }

    final ConnectorState state(int evse) {
        return cpms.state(address, evse);
    }

    final boolean isOnline() {
        return cpms.isOnline(address);
    }

    final List<ChargingSession> sessions() {
        return cpms.sessions(address);
    }

    /** The only one. */
    final ChargingSession session() {
        assertThat(sessions()).hasSize(1);
        return sessions().getFirst();
    }

    final void reset(boolean hard) {
        station.journal().clear();

        assertThat(send(new StationCommand.Reset(hard))).isEqualTo(ACCEPTED);
        station.await(
                "a new boot", () -> !station.journal().sent("BootNotification").isEmpty());
        station.await("its status", this::hasToldItsStatus);
        assertThat(isOnline()).isTrue();
    }

    private boolean hasToldItsStatus() {
        List<Frame> told = station.journal().sent("StatusNotification");
        return told.size() == 2
                && told.stream().allMatch(one -> station.journal().answerTo(one).isPresent());
    }

    final void trigger(String... messages) {
        for (String message : messages) {
            station.journal().clear();
            assertThat(send(new StationCommand.Trigger(message, message.equals("Heartbeat") ? null : 1)))
                    .isEqualTo(ACCEPTED);
            station.await("the message", () -> !station.journal().sent(message).isEmpty());
        }
    }

    final void remoteStartFirst() {
        assertThat(remoteStart()).isEqualTo(ACCEPTED);
        assertThat(session().isPending()).isTrue();
        station.plug(1, Car.everyday());

        assertThat(session().isActive()).isTrue();
        assertThat(session().driver().authorizationReference()).isEqualTo("ref");
    }

    /** @param transaction as the station names it */
    final void remoteStop(String transaction) {
        assertThat(send(new StationCommand.Stop(transaction))).isEqualTo(ACCEPTED);
        DoorOnDatabase.await(
                "the end",
                () -> session().state() instanceof Ended ended && ended.reason().equals("Remote"));
    }

    /** And its opposite. */
    final void basicAuthentication() {
        assertThat(isOnline()).isTrue();

        StationAddress wrong = cpms.address(address.identity(), "ffffffffffffffffffffffffffffffffffffffff");
        try (S thief = factory.apply(wrong)) {
            assertThatThrownBy(thief::connect).isInstanceOf(ConnectRefused.class);
        }
    }

    final void securityErrorBeforeTheFirstBoot(Request<?> request) {
        try (S fresh = factory.apply(cpms.register())) {
            fresh.connect();

            assertThat(fresh.call(request))
                    .isInstanceOfSatisfying(Reply.Refusal.class, refused -> assertThat(refused.code())
                            .isEqualTo("SecurityError"));
        }
    }
}
