package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The end was received; the idTag may be judged anew. Answers {@link StopTransaction} (OCPP 1.6 §4.10). */
public record StopTransactionResponse(@Nullable IdTagInfo idTagInfo) implements Response {

    /** With the required fields only. */
    public StopTransactionResponse() {
        this(null);
    }
}
