package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a request about a booking ended. */
public sealed interface BookingOutcome {

    /** As wished, now or before. */
    record Done(Booking booking) implements BookingOutcome {}

    /**
     * Nothing changed.
     *
     * @param alternatives the nearest that would be free now
     * @param booking what it was about, as it stands: the rejected one, or the one that goes on as before; null if
     *     there is none
     */
    record Refused(
            WhyNot why, List<Offer> alternatives, @Nullable Booking booking) implements BookingOutcome {}

    /** There is no such booking. */
    record Unknown() implements BookingOutcome {}

    /** Where and when would be free. */
    record Offer(EvseUid evse, Interval period) {}
}
