package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.session.NotDurable;
import io.emall.cpms.core.session.StationDesk;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.Admission;
import io.emall.cpms.ocpp.rpc.CloseReason;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.StationEvents;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the desks who is connected; the late end of a replaced connection puts nobody offline (field lesson 1). */
final class Presence implements StationEvents {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    /**
     * @param connection the epoch of the connection on this node
     * @param desk the epoch its desk gave it
     */
    private record Entry(long connection, long desk) {}

    private final StationDesks desks;
    private final Map<StationId, Entry> present = new ConcurrentHashMap<>();
    /** Who left while the database was away, with the epoch it had. */
    private final Map<StationId, Long> untold = new ConcurrentHashMap<>();

    private final Suspicion suspicion;
    private final Newcomers newcomers;

    Presence(StationDesks desks, Suspicion suspicion, Newcomers newcomers) {
        this.desks = desks;
        this.newcomers = newcomers;
        this.suspicion = suspicion;
    }

    /** A station that was accepted before need not boot again to be heard (P-8). */
    @Override
    public void connected(StationConnection station) {
        if (station.admission().isNewcomer()) {
            welcome(station);
            return;
        }
        StationDesk desk = desks.of(station.stationId());
        long epoch = desk.connected(station.version().subprotocol());
        if (present.put(station.stationId(), new Entry(station.epoch(), epoch)) != null) {
            suspicion.replaced(station.stationId());
        }
        if (desk.isAccepted()) {
            station.admission().become(Admission.State.ACCEPTED);
        }
        LOG.info("{} connected", station);
    }

    /** Whoever is sent away from now on is among the connections; who was before is not, and is sent away here. */
    private void welcome(StationConnection station) {
        if (newcomers.mayWait(station.stationId())) {
            LOG.info("{} waits to be registered", station);
        } else {
            station.close(CloseReason.REVOKED);
        }
    }

    @Override
    public void disconnected(StationConnection station, String why) {
        @Nullable Entry[] left = new @Nullable Entry[1];
        present.computeIfPresent(station.stationId(), (id, entry) -> {
            boolean isOver = entry.connection <= station.epoch();
            left[0] = isOver ? entry : null;
            return isOver ? null : entry;
        });
        LOG.info("{} disconnected: {}", station, why);
        if (left[0] != null) {
            tell(station.stationId(), left[0].desk);
        }
    }

    /** Tells again what could not be told; a station that came back since has a higher epoch and stays online. */
    void round() {
        untold.forEach((station, epoch) -> {
            if (untold.remove(station, epoch)) {
                tell(station, epoch);
            }
        });
    }

    private void tell(StationId station, long epoch) {
        try {
            desks.of(station).disconnected(epoch);
        } catch (NotDurable e) {
            untold.merge(station, epoch, Math::max);
        }
    }
}
