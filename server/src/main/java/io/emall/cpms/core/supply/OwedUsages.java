package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What DSOs must still be told of what locations drew. */
public interface OwedUsages {

    /** A quarter-hour that a DSO must be told of; {@code tries} failed before. */
    record Owed(DsoId dso, LocationId location, Instant begins, WattHours energy, int tries) {}

    /** From now on it is owed to those of them that are asked over the network, and to those whose line it came through. */
    void owe(LocationId location, Instant begins, Collection<Used> bought);

    /** Takes what is due, oldest first; nobody else gets it before the lease is over. */
    List<Owed> claim(Instant now, Duration lease, int limit);

    /** It was told, or nobody wants to know. */
    void settled(Owed owed);

    /** It could not be told; it is due again then. */
    void failed(Owed owed, Instant again);

    /** Forgets what nobody could be told for so long. */
    int forget(Instant before);
}
