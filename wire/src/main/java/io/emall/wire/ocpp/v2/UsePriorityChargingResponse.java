package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it does. Answers {@link UsePriorityChargingRequest} (OCPP 2.1 K). */
@Since("2.1")
public record UsePriorityChargingResponse(
        PriorityChargingStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public UsePriorityChargingResponse(PriorityChargingStatus status) {
        this(status, null, null);
    }
}
