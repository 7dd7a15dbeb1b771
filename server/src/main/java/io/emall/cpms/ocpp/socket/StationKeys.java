package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.unit.StationId;
import java.net.InetAddress;
import java.util.Optional;

/** Asks for the keyed hash of a station's connection key; empty if no such station is registered. May block. */
@FunctionalInterface
public interface StationKeys {

    Optional<byte[]> keyHash(StationId station);

    /** A registered station, or somebody in its name, came with the wrong key or none. */
    default void refused(StationId station, InetAddress from) {}
}
