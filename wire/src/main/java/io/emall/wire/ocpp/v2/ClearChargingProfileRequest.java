package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to drop the charging profiles that match (OCPP 2.0.1 K10). */
public record ClearChargingProfileRequest(
        @Nullable Integer chargingProfileId,
        @Nullable ClearChargingProfile chargingProfileCriteria,
        @Nullable CustomData customData)
        implements Request<ClearChargingProfileResponse> {

    /** With the required fields only. */
    public ClearChargingProfileRequest() {
        this(null, null, null);
    }
}
