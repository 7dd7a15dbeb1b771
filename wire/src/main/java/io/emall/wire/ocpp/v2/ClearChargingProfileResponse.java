package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether a profile matched. Answers {@link ClearChargingProfileRequest} (OCPP 2.0.1 K10). */
public record ClearChargingProfileResponse(
        ClearChargingProfileStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClearChargingProfileResponse(ClearChargingProfileStatus status) {
        this(status, null, null);
    }
}
