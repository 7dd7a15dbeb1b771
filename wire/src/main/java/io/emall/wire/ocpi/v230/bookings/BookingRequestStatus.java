package io.emall.wire.ocpi.v230.bookings;

import java.time.Instant;

/** A request that was received, and what became of it (OCPI Bookings 1.1). */
public record BookingRequestStatus(
        ReservationRequestStatus requestStatus, BookingRequest bookingRequest, Instant requestReceived) {}
