package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which DSO supplies a location, now and before. */
public interface Supplies {

    /** @param why in a few words: a person, a plan */
    record Supply(LocationId location, DsoId dso, Instant since, String why) {}

    /** Who supplies it now; empty if nobody was ever chosen. */
    Optional<Supply> now(LocationId location);

    /** Newest first. */
    List<Supply> history(LocationId location, int limit);

    /** From then on it is that DSO; nothing happens if it is already. */
    void change(Supply to);
}
