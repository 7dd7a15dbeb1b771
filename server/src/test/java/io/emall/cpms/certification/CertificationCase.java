package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Preparation;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.StationPlan;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/**
 * What the cases of every version share: a station of each case's own, powered up, what the CPMS knows of it, and the
 * courses that versions differ in by their messages only.
 */
abstract class CertificationCase<S extends SimStation> {
    static final StationPlan TWO_OUTLETS = StationPlan.withOutlets(22_000, 22_000);
    static final CommandOutcome ACCEPTED = new CommandOutcome.Accepted("Accepted");

    private final DoorOnDatabase cpms;
    final StationAddress address;
    final StationId id;
    final S station;

    CertificationCase(DoorOnDatabase cpms, Function<StationAddress, S> factory) {
        this.cpms = cpms;
        address = cpms.register();
        id = new StationId(address.identity());
        station = factory.apply(address);
    }

    @BeforeEach
    void powerUp() {
        station.powerUp();
    }

    @AfterEach
    void powerDown() {
        station.close();
        // What it left running would keep its token from charging at the next case's station.
        DoorOnDatabase.await("it to be gone", () -> !isOnline());
        OurMessages.keepTheSchemas(station);
    }

    final CommandOutcome send(StationCommand command) {
        return cpms.send(address, command);
    }

    /** Any request, as people send it from its form; the station answers it. */
    final CommandResult.Answered technical(String name, String document) {
        Preparation prepared = cpms.door.technical().prepare(id, name, document);
        assertThat(prepared).isInstanceOf(Preparation.Ready.class);
        CommandResult result = ((Preparation.Ready) prepared).call().get();
        assertThat(result).isInstanceOf(CommandResult.Answered.class);
        return (CommandResult.Answered) result;
    }

    /** The payload of our last call of that action. */
    final JsonNode told(String action) {
        return station.journal().received(action).getLast().payload();
    }

    /** The payload of our answer to the station's last call of that action. */
    final JsonNode answered(String action) {
        Frame call = station.journal().sent(action).getLast();
        station.await("the answer", () -> station.journal().answerTo(call).isPresent());
        Frame answer = station.journal().answerTo(call).orElseThrow();
        assertThat(answer.type()).isEqualTo(Frame.RESULT);
        return answer.payload();
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

    /** @param transaction as the station names it */
    final void remoteStop(String transaction) {
        assertThat(send(new StationCommand.Stop(transaction))).isEqualTo(ACCEPTED);
        DoorOnDatabase.await(
                "the end",
                () -> session().state() instanceof Ended ended && ended.reason().equals("Remote"));
    }
}
