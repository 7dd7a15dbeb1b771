package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the station will stop. Answers {@link RequestStopTransactionRequest} (OCPP 2.0.1 F03). */
public record RequestStopTransactionResponse(
        RequestStartStopStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public RequestStopTransactionResponse(RequestStartStopStatus status) {
        this(status, null, null);
    }
}
