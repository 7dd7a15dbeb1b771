package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.socket.StationKeys;
import java.net.InetAddress;
import java.util.Optional;

/** The stations' keys; whoever tries wrong ones is noticed. */
final class WatchedKeys implements StationKeys {
    private final Stations stations;
    private final Suspicion suspicion;

    WatchedKeys(Stations stations, Suspicion suspicion) {
        this.stations = stations;
        this.suspicion = suspicion;
    }

    @Override
    public Optional<byte[]> keyHash(StationId station) {
        return stations.keyHash(station);
    }

    @Override
    public void refused(StationId station, InetAddress from) {
        suspicion.refused(station, from);
    }
}
