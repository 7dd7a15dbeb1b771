package io.emall.wire.ocpi.v221;

/** A source of energy (OCPI 2.2.1 mod_locations). */
public enum EnergySourceCategory {
    NUCLEAR,
    GENERAL_FOSSIL,
    COAL,
    GAS,
    GENERAL_GREEN,
    SOLAR,
    WIND,
    WATER
}
