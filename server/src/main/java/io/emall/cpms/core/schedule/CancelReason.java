package io.emall.cpms.core.schedule;

/** Why a booking was cancelled; the names are OCPI Bookings' (mod_bookings §CanceledReason). */
public enum CancelReason {
    POWER_OUTAGE,
    BROKEN_CHARGER,
    FULL,
    BLOCKED,
    TRAFFIC,
    BROKEN_VEHICLE,
    NO_CANCELED,
    UNKNOWN
}
