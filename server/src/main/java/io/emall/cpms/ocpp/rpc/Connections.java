package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.core.unit.StationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which station is connected to this node, and by which connection: the one with the highest epoch (P-6). */
public final class Connections {
    private final Map<StationId, StationConnection> current = new ConcurrentHashMap<>();

    public Optional<StationConnection> of(StationId station) {
        return Optional.ofNullable(current.get(station));
    }

    public Collection<StationConnection> all() {
        return List.copyOf(current.values());
    }

    public int count() {
        return current.size();
    }

    /**
     * Starts a connection: it replaces an older one of the same station, which is closed and whose open calls fail. If a
     * newer one is there already, the connection itself is closed.
     */
    public void enter(StationConnection connection) {
        @Nullable StationConnection[] replaced = new @Nullable StationConnection[1];
        StationConnection owner = current.compute(connection.stationId(), (id, old) -> {
            boolean isNewer = old == null || old.epoch() < connection.epoch();
            replaced[0] = isNewer ? old : connection;
            return isNewer ? connection : old;
        });
        if (replaced[0] != null) {
            replaced[0].close(CloseReason.REPLACED);
        }
        if (owner == connection) {
            connection.start(replaced[0]);
        }
    }

    /** Forgets a connection; one that was replaced before is no longer known and evicts nobody (field lesson 1). */
    public void leave(StationConnection connection) {
        current.remove(connection.stationId(), connection);
    }
}
