package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the station will try to start. Answers {@link RequestStartTransactionRequest} (OCPP 2.0.1 F01). */
public record RequestStartTransactionResponse(
        RequestStartStopStatus status,
        @Nullable StatusInfo statusInfo,
        @Length(max = 36) @Nullable String transactionId,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public RequestStartTransactionResponse(RequestStartStopStatus status) {
        this(status, null, null, null);
    }
}
