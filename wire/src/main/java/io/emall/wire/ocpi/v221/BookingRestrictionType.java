package io.emall.wire.ocpi.v221;

/** Which cost of a booking is priced (OCPI 2.3.0 Bookings 1.1, mod_tariffs). */
public enum BookingRestrictionType {
    BOOKING,
    BOOKING_EXPIRES,
    BOOKING_CANCELLATION_FEES,
    BOOKING_OVERTIME
}
