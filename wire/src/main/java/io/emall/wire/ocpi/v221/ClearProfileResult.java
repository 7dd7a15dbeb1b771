package io.emall.wire.ocpi.v221;

/** The later result of clearing a charging profile (OCPI 2.2.1 mod_charging_profiles). */
public record ClearProfileResult(ChargingProfileResultType result) {}
