package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the reservation stands. Answers {@link ReserveNowRequest} (OCPP 2.0.1 H01). */
public record ReserveNowResponse(
        ReserveNowStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ReserveNowResponse(ReserveNowStatus status) {
        this(status, null, null);
    }
}
