package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The balances of locations, each written once and for all. */
public interface Balances {
    /** The locations that have energy to account for, and none yet for the quarter that begins then, or for a later one. */
    List<LocationId> due(Instant begins, int limit);

    /**
     * Keeps it, with what its sessions charged and, if it is known, emitted.
     *
     * @return false if there was one of that quarter already; then nothing is kept
     */
    boolean save(Balance balance, Collection<CarShare> cars);

    Optional<Balance> latest(LocationId location);

    /** Those that began in {@code [from, until)}, in the order of time. */
    List<Balance> between(LocationId location, Instant from, Instant until);

    /** Of those sessions of which something is known. */
    Map<SessionId, SessionCarbon> carbon(Collection<SessionId> sessions);

    /** Forgets quarters before that moment, at most so many; what sessions emitted stays. @return how many */
    int forget(Instant before, int most);
}
