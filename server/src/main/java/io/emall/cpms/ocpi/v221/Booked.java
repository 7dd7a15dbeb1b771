package io.emall.cpms.ocpi.v221;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.emall.cpms.core.unit.BookingId;
import org.jspecify.annotations.Nullable;

/**
 * A session or CDR with the booking it used, as an additional field {@code booking_id}; the Bookings extension gives it
 * that name, and other readers ignore it (O-15).
 */
public record Booked<T>(@JsonUnwrapped T object, @Nullable String bookingId) {

    static <T> Booked<T> of(T object, @Nullable BookingId booking) {
        return new Booked<>(object, booking == null ? null : booking.toString());
    }
}
