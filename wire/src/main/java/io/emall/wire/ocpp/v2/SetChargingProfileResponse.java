package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the profile was taken over. Answers {@link SetChargingProfileRequest} (OCPP 2.0.1 K01). */
public record SetChargingProfileResponse(
        ChargingProfileStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetChargingProfileResponse(ChargingProfileStatus status) {
        this(status, null, null);
    }
}
