package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/** Asks to give up a reservation (OCPI 2.2.1 mod_commands). */
public record CancelReservation(
        @Length(max = 255) String responseUrl,
        @Length(max = 36) String reservationId) {}
