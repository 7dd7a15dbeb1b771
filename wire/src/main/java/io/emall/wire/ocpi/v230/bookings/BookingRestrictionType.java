package io.emall.wire.ocpi.v230.bookings;

/** Which cost of a booking a tariff element names (OCPI Bookings 1.1, mod_tariffs). */
public enum BookingRestrictionType {
    BOOKING,
    BOOKING_EXPIRES,
    BOOKING_CANCELLATION_FEES,
    BOOKING_OVERTIME
}
