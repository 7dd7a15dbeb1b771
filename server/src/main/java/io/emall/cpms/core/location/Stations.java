package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registered stations. */
public interface Stations {

    Optional<Station> find(StationId id);

    List<Station> at(LocationId location);

    Page<Station> page(@Nullable String after, int limit);

    /** Creates or replaces the station's fixed data. */
    void save(Station station);

    /** Creates a station together with its key, so that it is never there without. */
    void register(Station station, byte[] keyHash);

    /** The keyed hash of the station's connection key; empty if the station is not registered. */
    Optional<byte[]> keyHash(StationId id);

    void saveKeyHash(StationId id, byte[] hash);

    /** Empty: as often as the others. */
    Optional<PingInterval> ping(StationId id);

    /** @param interval from its next connection on; null for as often as the others */
    void savePing(StationId id, @Nullable PingInterval interval);

    /** From its next boot on. */
    void hold(StationId id, Station.Hold hold);
}
