package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to drop the charging profiles that match (OCPP 1.6 §5.5). */
public record ClearChargingProfile(
        @Nullable Integer id,
        @Nullable Integer connectorId,
        @Nullable ChargingProfilePurpose chargingProfilePurpose,
        @Nullable Integer stackLevel)
        implements Request<ClearChargingProfileResponse> {

    /** With the required fields only. */
    public ClearChargingProfile() {
        this(null, null, null, null);
    }
}
