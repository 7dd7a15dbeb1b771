package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What planning maintenance comes to. */
public sealed interface MaintenanceOutcome {

    /**
     * What will be done, or was.
     *
     * @param inTheWay the bookings that have to go
     */
    record Planned(List<MaintenanceWindow> windows, List<InTheWay> inTheWay) implements MaintenanceOutcome {}

    /** Other windows stand there already. */
    record Blocked(List<Occupations.Occupation> by) implements MaintenanceOutcome {}

    /** It cannot be meant like this. */
    record Wrong(What what) implements MaintenanceOutcome {}

    /** What is wrong with a wish. */
    enum What {
        UNKNOWN_EVSE,
        SEVERAL_LOCATIONS,
        UNKNOWN_SOCKET,
        IN_THE_PAST,
        ENDLESS,
        WEEKS,
        OVER
    }

    /** @param goesTo the EVSE that takes the booking over; null if it is cancelled */
    record InTheWay(Booking booking, @Nullable EvseUid goesTo) {}
}
