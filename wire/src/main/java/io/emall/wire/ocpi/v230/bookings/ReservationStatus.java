package io.emall.wire.ocpi.v230.bookings;

/** Where a booking stands (OCPI Bookings 1.1). */
public enum ReservationStatus {
    PENDING,
    RESERVED,
    CANCELED,
    FAILED,
    NO_SHOW,
    FULFILLED,
    REJECTED,
    UNKNOWN
}
