package io.emall.wire.ocpi.v221;

/** Whether a request about a charging profile is taken up (OCPI 2.2.1 mod_charging_profiles). */
public enum ChargingProfileResponseType {
    ACCEPTED,
    NOT_SUPPORTED,
    REJECTED,
    TOO_OFTEN,
    UNKNOWN_SESSION
}
