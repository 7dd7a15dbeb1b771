package io.emall.wire.ocpi.v230.bookings;

/** Why a booking was cancelled (OCPI Bookings 1.1). */
public enum CanceledReason {
    POWER_OUTAGE,
    BROKEN_CHARGER,
    FULL,
    BLOCKED,
    TRAFFIC,
    BROKEN_VEHICLE,
    NO_CANCELED,
    UNKNOWN
}
