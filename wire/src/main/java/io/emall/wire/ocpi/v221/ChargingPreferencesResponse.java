package io.emall.wire.ocpi.v221;

/** What becomes of a driver's preferences (OCPI 2.2.1 mod_sessions). */
public enum ChargingPreferencesResponse {
    ACCEPTED,
    DEPARTURE_REQUIRED,
    ENERGY_NEED_REQUIRED,
    NOT_POSSIBLE,
    PROFILE_TYPE_NOT_SUPPORTED
}
