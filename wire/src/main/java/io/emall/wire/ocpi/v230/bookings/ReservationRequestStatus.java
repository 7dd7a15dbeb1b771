package io.emall.wire.ocpi.v230.bookings;

/** What became of a request about a booking (OCPI Bookings 1.1). */
public enum ReservationRequestStatus {
    PENDING,
    ACCEPTED,
    DECLINED,
    FAILED
}
