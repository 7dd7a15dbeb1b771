package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the way was stored. Answers {@link SetNetworkProfileRequest} (OCPP 2.0.1 B09). */
public record SetNetworkProfileResponse(
        SetNetworkProfileStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetNetworkProfileResponse(SetNetworkProfileStatus status) {
        this(status, null, null);
    }
}
