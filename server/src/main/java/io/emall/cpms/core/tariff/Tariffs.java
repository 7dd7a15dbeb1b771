package io.emall.cpms.core.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All versions of all prices. The database allows one BASE and one PROMOTION per area, speed and moment. */
public interface Tariffs {

    /** The price that applies at a moment: the promotion if there is one, else the base price. */
    Optional<Tariff> at(AreaId area, SpeedClass speed, Instant moment);

    Optional<Tariff> find(PriceId id);

    /** Everything valid now or later, then the past, newest first: the newest 200 versions. */
    List<Tariff> history(AreaId area);

    /** Versions that hold, or held, at that moment or later. */
    List<Tariff> since(AreaId area, Instant moment);

    Set<SpeedClass> priced(AreaId area, Instant moment);

    /**
     * Adds a version. A BASE version ends the one before it at its own start.
     *
     * @return false if the database refused because another version of the same kind covers part of its time
     */
    boolean add(Tariff tariff);

    /** Shortens a version's validity; false if it does not exist or has ended before. */
    boolean end(PriceId id, Instant at);

    /**
     * Takes back a version that has not begun; a BASE version that ended for it goes on.
     *
     * @return false if it does not exist or has begun
     */
    boolean withdraw(PriceId id, Instant now);

    /** Next moment at which some price begins or ends, so that it can be pushed then. */
    Optional<Instant> nextChangeAfter(Instant moment);

    /** The areas with their names; there is always at least one, {@code default}. */
    List<AreaId> areas();

    /** Every version whose validity starts or ends in {@code (after, until]}: what has to be pushed anew. */
    List<Tariff> turning(Interval within);
}
