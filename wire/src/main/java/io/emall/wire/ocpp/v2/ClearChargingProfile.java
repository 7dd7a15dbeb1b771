package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/** Which charging profiles to drop. */
public record ClearChargingProfile(
        @Range(since = "2.1", min = 0) @Nullable Integer evseId,
        @Nullable ChargingProfilePurpose chargingProfilePurpose,
        @Range(since = "2.1", min = 0) @Nullable Integer stackLevel,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ClearChargingProfile() {
        this(null, null, null, null);
    }
}
