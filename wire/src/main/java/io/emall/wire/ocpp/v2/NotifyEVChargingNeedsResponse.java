package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether a charging profile will follow. Answers {@link NotifyEVChargingNeedsRequest} (OCPP 2.0.1 K15). */
public record NotifyEVChargingNeedsResponse(
        NotifyEvChargingNeedsStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyEVChargingNeedsResponse(NotifyEvChargingNeedsStatus status) {
        this(status, null, null);
    }
}
