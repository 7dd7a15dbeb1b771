package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people decided instead of the plan. Of one location and thing at most one stands; the database sees to it. */
public interface Choices {

    /** Keeps it; the one that stood about the same thing ends by it. */
    void save(Decision choice);

    /** Ends it; false if it no longer stood. */
    boolean end(UUID id, Instant at, String who);

    /** Ends those whose time is over; @return their locations. */
    List<LocationId> expire(Instant now);

    Optional<Decision> find(UUID id);

    /** Those that stand at the location, the oldest first. */
    List<Decision> standing(LocationId location);

    /** Those that stood or stand, the newest first. */
    List<Decision> history(LocationId location, int limit);
}
