package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether profiles will be reported. Answers {@link GetChargingProfilesRequest} (OCPP 2.0.1 K09). */
public record GetChargingProfilesResponse(
        GetChargingProfileStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetChargingProfilesResponse(GetChargingProfileStatus status) {
        this(status, null, null);
    }
}
