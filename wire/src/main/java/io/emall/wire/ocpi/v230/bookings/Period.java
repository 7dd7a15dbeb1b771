package io.emall.wire.ocpi.v230.bookings;

import java.time.Instant;

/** A time as it is wished (OCPI Bookings 1.1). */
public record Period(Instant startDateTime, Instant endDateTime) {}
