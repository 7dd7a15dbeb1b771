package io.emall.wire.ocpi.v221;

/** Which end of a reservation is priced (OCPI 2.2.1 mod_tariffs). */
public enum ReservationRestrictionType {
    RESERVATION,
    RESERVATION_EXPIRES
}
