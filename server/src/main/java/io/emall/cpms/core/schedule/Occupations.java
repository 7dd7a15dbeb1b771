package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is taken of EVSEs' time, whatever by: the one table that keeps commitments apart (house §5a.1). */
public interface Occupations {

    /** What takes it. */
    enum Kind {
        BOOKING,
        MAINTENANCE,
        /** Maintenance of one of its sockets: it cannot be booked, but its other sockets can be used. */
        SOCKET,
        CLOSED
    }

    /** @param id of the booking or window it stands for */
    record Occupation(UUID id, EvseUid evse, Kind kind, Interval during) {}

    /** All that touch that time, by their beginning. */
    List<Occupation> of(Collection<EvseUid> evses, Interval during);
}
