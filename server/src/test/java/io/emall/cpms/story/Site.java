package io.emall.cpms.story;

import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.SimStation;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.Session;
import io.emall.wire.ocpi.v221.SessionStatus;
import io.emall.wire.ocpi.v221.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one story takes place: a location of its own with one station, powered up, a driver, and what the driver's eMSP
 * has been told of it.
 *
 * @param standard the uid of EVSE 1, an 11 kW socket
 * @param fast the uid of EVSE 2, a 50 kW cable
 */
record Site(
        String location, String stationId, String standard, String fast, SimStation station, Token driver, SimEmsp emsp)
        implements AutoCloseable {

    /** The newest session here. */
    Session session() {
        return sessions().getLast();
    }

    @Nullable
    SessionStatus status() {
        return sessions().isEmpty() ? null : session().status();
    }

    List<Session> sessions() {
        return emsp.book().sessionsAt(location);
    }

    List<Cdr> bills() {
        return emsp.book().cdrsAt(location);
    }

    @Nullable
    EvseStatus evse(String uid) {
        return emsp.book().locations().stream()
                .filter(l -> l.id().equals(location) && l.evses() != null)
                .flatMap(l -> l.evses().stream())
                .filter(e -> e.uid().equals(uid))
                .map(io.emall.wire.ocpi.v221.Evse::status)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        station.close();
    }
}
