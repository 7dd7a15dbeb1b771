package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The receipt, if it is ours. Answers {@link NotifySettlementRequest} (OCPP 2.1 C). */
@Since("2.1")
public record NotifySettlementResponse(
        @Length(max = 2000) @Nullable String receiptUrl,
        @Length(max = 50) @Nullable String receiptId,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public NotifySettlementResponse() {
        this(null, null, null);
    }
}
