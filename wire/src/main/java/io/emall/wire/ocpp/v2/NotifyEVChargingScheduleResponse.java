package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the schedule was taken note of. Answers {@link NotifyEVChargingScheduleRequest} (OCPP 2.0.1 K15). */
public record NotifyEVChargingScheduleResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyEVChargingScheduleResponse(GenericStatus status) {
        this(status, null, null);
    }
}
