package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The batteries and meters that people entered. */
public interface Devices {

    /** By name. */
    List<Device> at(LocationId location);

    Optional<Device> find(UUID key);

    /**
     * Adds it, or changes the one of that key.
     *
     * @return false if another of the location has its name
     */
    boolean save(Device device);

    /** With all that was known of it. */
    boolean remove(UUID key);

    /** Takes those that are due to be read; each is due again at {@code next}, on whichever node. */
    List<Device> due(Instant now, Instant next, int limit);

    /** Every location that has one. */
    List<LocationId> locations();
}
