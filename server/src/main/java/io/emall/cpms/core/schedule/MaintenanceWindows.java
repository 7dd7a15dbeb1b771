package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The windows; each occupies its EVSE while it is planned or runs (ADR 0021). */
public interface MaintenanceWindows {

    /** All or none: false if the database refused because another commitment holds part of that time. */
    boolean add(List<MaintenanceWindow> windows);

    /** Moves the end of one that is planned or runs; false if that would overlap, or it is over. */
    boolean prolong(UUID id, Instant until);

    /**
     * It runs; its station is still to be told.
     *
     * @param returns whether the EVSE goes back into service afterwards
     */
    void begun(UUID id, boolean returns);

    /** Its station was told that it began; it is due again at its end. */
    void told(UUID id);

    /** It is over at that moment; false if it was before. */
    boolean end(UUID id, MaintenanceWindow.State state, Instant at);

    Optional<MaintenanceWindow> find(UUID id);

    boolean returns(UUID id);

    /** Whatever touches that time, over or not, by its beginning. */
    List<MaintenanceWindow> of(Collection<EvseUid> evses, Interval during);

    /** Takes those that should begin or end; no other node gets them until {@code again}. */
    List<MaintenanceWindow> take(Instant now, Instant again, int limit);
}
