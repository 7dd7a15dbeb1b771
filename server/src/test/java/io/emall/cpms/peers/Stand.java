package io.emall.cpms.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.story.Stage;
import io.emall.sim.emsp.Command;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.Session;
import io.emall.wire.ocpi.v221.SessionStatus;
import io.emall.wire.ocpi.v221.Token;
import java.util.List;

/**
 * Where a foreign station is put up: a location of its own, a driver, and what the driver's eMSP has been told.
 *
 * @param station the identity the foreign station uses
 * @param key its Basic password
 */
record Stand(String location, String station, String key, Token driver, SimEmsp emsp) {

    static Stand on(Stage stage) {
        Stage.Registered registered = stage.register();
        String number = registered.id().substring(2);
        Token driver = stage.emsp().addToken("PEER" + number);
        assertThat(stage.emsp().pushToken(driver).isSuccess()).isTrue();
        return new Stand("L" + number, registered.id(), registered.key(), driver, stage.emsp());
    }

    /** EVSE 1: the one at the standard price. */
    String standard() {
        return "E" + location.substring(1) + "-1";
    }

    /** EVSE 2: the one at the fast price. */
    String fast() {
        return "E" + location.substring(1) + "-2";
    }

    /** The eMSP starts a session; returns when the station has agreed. */
    void start(String evse, String reference) {
        Command start = emsp.startSession(driver, location, evse, "1", reference);
        assertThat(start.isAccepted()).as(start.answer().toString()).isTrue();
        assertThat(start.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
    }

    /** The eMSP ends the running session; returns when the station has agreed. */
    void stop() {
        Command stop = emsp.stopSession(running().id());
        assertThat(stop.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
    }

    Cdr awaitBill() {
        emsp.await("the bill of " + station, Stage.SOON, () -> !bills().isEmpty());
        assertThat(bills()).hasSize(1);
        return bills().getFirst();
    }

    /** Blocks until the eMSP has seen energy flow. */
    void awaitEnergy() {
        emsp.await("energy at " + station, Stage.SOON, () -> sessions().stream()
                .anyMatch(s -> s.status() == SessionStatus.ACTIVE && s.kwh().signum() > 0));
    }

    private Session running() {
        return sessions().stream()
                .filter(s -> s.status() == SessionStatus.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private List<Session> sessions() {
        return emsp.book().sessionsAt(location);
    }

    List<Cdr> bills() {
        return emsp.book().cdrsAt(location);
    }
}
