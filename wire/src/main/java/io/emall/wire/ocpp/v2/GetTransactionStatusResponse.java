package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether a transaction goes on and messages wait. Answers {@link GetTransactionStatusRequest} (OCPP 2.0.1 E14). */
public record GetTransactionStatusResponse(
        boolean messagesInQueue,
        @Nullable Boolean ongoingIndicator,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetTransactionStatusResponse(boolean messagesInQueue) {
        this(messagesInQueue, null, null);
    }
}
