package io.emall.wire.ocpi.v221;

/**
 * The immediate answer to a request about a charging profile (OCPI 2.2.1 mod_charging_profiles).
 *
 * @param timeout seconds until the result at the latest
 */
public record ChargingProfileResponse(ChargingProfileResponseType result, int timeout) {}
