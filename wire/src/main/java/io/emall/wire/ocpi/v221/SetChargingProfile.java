package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/** Asks for a charging profile for a session (OCPI 2.2.1 mod_charging_profiles). */
public record SetChargingProfile(
        ChargingProfile chargingProfile, @Length(max = 255) String responseUrl) {}
