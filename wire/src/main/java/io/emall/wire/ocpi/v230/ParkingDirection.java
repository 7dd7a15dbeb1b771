package io.emall.wire.ocpi.v230;

/** How vehicles stand to the road (OCPI 2.3.0 mod_locations). */
public enum ParkingDirection {
    PARALLEL,
    PERPENDICULAR,
    ANGLE
}
