package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to stop a transaction (OCPP 2.0.1 F03). */
public record RequestStopTransactionRequest(
        @Length(max = 36) String transactionId, @Nullable CustomData customData)
        implements Request<RequestStopTransactionResponse> {

    /** With the required fields only. */
    public RequestStopTransactionRequest(String transactionId) {
        this(transactionId, null);
    }
}
