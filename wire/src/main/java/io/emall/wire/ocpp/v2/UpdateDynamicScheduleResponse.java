package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it keeps them. Answers {@link UpdateDynamicScheduleRequest} (OCPP 2.1 K). */
@Since("2.1")
public record UpdateDynamicScheduleResponse(
        ChargingProfileStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public UpdateDynamicScheduleResponse(ChargingProfileStatus status) {
        this(status, null, null);
    }
}
