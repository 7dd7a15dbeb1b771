package io.emall.cpms.core.session;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What a station does to the reservations it holds (P-52, field lesson 20). A booking ahead of time is looked after by
 * {@link io.emall.cpms.core.schedule.BookingWatch}, which may find it another EVSE.
 */
final class StationReservations {

    private final Bookings bookings;

    StationReservations(Bookings bookings) {
        this.bookings = bookings;
    }

    /** The station holds the reservation no longer; the eMSP sees it by the EVSE's status. */
    void over(Topology topology, int number, Booking.State how) {
        bookings.byNumber(number)
                .filter(booking -> !booking.isAhead())
                .filter(booking -> topology.evse(booking.evse()).isPresent())
                .ifPresent(booking -> bookings.end(booking.id(), how));
    }

    /** An EVSE that can serve nobody keeps no reservation. */
    void outOfUse(Topology topology, ConnectorReport report, Collection<ConnectorReport> reported, Instant now) {
        Optional<Evse> evse = topology.evse(report.evse());
        boolean isOut = evse.isPresent()
                && isOut(report.state())
                && reported.stream()
                                .filter(other -> other.evse() == report.evse())
                                .filter(other -> isOut(other.state()))
                                .count()
                        >= evse.get().connectors().size();
        if (isOut) {
            bookings.holding(evse.get().uid(), now)
                    .filter(booking -> !booking.isAhead())
                    .ifPresent(booking -> bookings.end(
                            booking.id(),
                            new Booking.State.Cancelled(
                                    By.station(report.words()),
                                    CancelReason.BROKEN_CHARGER,
                                    "the station reports " + report.words())));
        }
    }

    private static boolean isOut(ConnectorState state) {
        return state == ConnectorState.FAULTED || state == ConnectorState.UNAVAILABLE;
    }
}
