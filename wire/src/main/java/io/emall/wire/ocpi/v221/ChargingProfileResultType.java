package io.emall.wire.ocpi.v221;

/** What became of a charging profile (OCPI 2.2.1 mod_charging_profiles). */
public enum ChargingProfileResultType {
    ACCEPTED,
    REJECTED,
    UNKNOWN
}
