package io.emall.cpms.ocpi.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.emall.cpms.core.unit.BookingId;
import org.jspecify.annotations.Nullable;

/**
 * A session or CDR with the booking it used, as an additional field {@code booking_id}; the Bookings extension gives it
 * that name, and other readers ignore it (O-15).
 */
public record Booked(@JsonUnwrapped Object object, @Nullable String bookingId) {

    public static Booked of(Object object, @Nullable BookingId booking) {
        return new Booked(object, booking == null ? null : booking.toString());
    }
}
