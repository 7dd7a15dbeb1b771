package io.emall.wire.ocpi.v221;

/** What an EVSE is doing (OCPI 2.2.1 mod_locations). */
public enum EvseStatus {
    AVAILABLE,
    BLOCKED,
    CHARGING,
    INOPERATIVE,
    OUTOFORDER,
    PLANNED,
    REMOVED,
    RESERVED,
    UNKNOWN
}
