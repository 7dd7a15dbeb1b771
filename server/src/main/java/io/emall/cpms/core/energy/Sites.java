package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The locations that are planned for. */
public interface Sites {

    Optional<Site> find(LocationId location);

    /** In the order of their ids. */
    List<Site> all();

    /** Creates or changes it; its plan is due at once. */
    void save(Site site);

    void remove(LocationId location);

    /** Its plan is due by then at the latest; nothing if it is not planned for. */
    void due(LocationId location, Instant at);

    /**
     * A site that a node has to itself for a time.
     *
     * @param until from then on somebody else may have it
     */
    record Claim(Site site, Instant until) {}

    /**
     * Takes sites whose plan is due, and those where a session began or ended since their last one; nobody else gets them
     * before the lease is over.
     */
    List<Claim> claim(Instant now, Duration lease, int limit);

    /**
     * Its plan was made, and the lease is over; the next one is due then, or earlier if something became due meanwhile. Nothing
     * happens if somebody else took it since.
     */
    void planned(Claim claim, Instant next);
}
