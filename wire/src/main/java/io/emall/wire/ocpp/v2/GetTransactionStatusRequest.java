package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station whether a transaction goes on and messages wait (OCPP 2.0.1 E14). */
public record GetTransactionStatusRequest(
        @Length(max = 36) @Nullable String transactionId,
        @Nullable CustomData customData) implements Request<GetTransactionStatusResponse> {

    /** With the required fields only. */
    public GetTransactionStatusRequest() {
        this(null, null);
    }
}
