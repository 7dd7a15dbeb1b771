package io.emall.wire.ocpi.v221;

import org.jspecify.annotations.Nullable;

/** The later result of asking for the active profile (OCPI 2.2.1 mod_charging_profiles). */
public record ActiveChargingProfileResult(
        ChargingProfileResultType result, @Nullable ActiveChargingProfile profile) {

    /** With the required fields only. */
    public ActiveChargingProfileResult(ChargingProfileResultType result) {
        this(result, null);
    }
}
