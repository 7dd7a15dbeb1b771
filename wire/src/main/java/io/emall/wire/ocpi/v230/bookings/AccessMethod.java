package io.emall.wire.ocpi.v230.bookings;

/** How one gets to a reserved charger (OCPI Bookings 1.1). */
public enum AccessMethod {
    OPEN,
    TOKEN,
    LICENSE_PLATE,
    ACCESS_CODE,
    INTERCOM,
    PARKING_TICKET
}
