package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The limits. Answers {@link PullDynamicScheduleUpdateRequest} (OCPP 2.1 K). */
@Since("2.1")
public record PullDynamicScheduleUpdateResponse(
        ChargingProfileStatus status,
        @Nullable ChargingScheduleUpdate scheduleUpdate,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public PullDynamicScheduleUpdateResponse(ChargingProfileStatus status) {
        this(status, null, null, null);
    }
}
