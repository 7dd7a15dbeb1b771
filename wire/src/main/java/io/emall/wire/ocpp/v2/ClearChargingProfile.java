package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** Which charging profiles to drop. */
public record ClearChargingProfile(
        @Nullable Integer evseId,
        @Nullable ChargingProfilePurpose chargingProfilePurpose,
        @Nullable Integer stackLevel,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ClearChargingProfile() {
        this(null, null, null, null);
    }
}
