package io.emall.wire.ocpi.v230;

/** Where an EVSE stands, seen from the parking place (OCPI 2.3.0 mod_locations). */
public enum EvsePosition {
    LEFT,
    RIGHT,
    CENTER
}
