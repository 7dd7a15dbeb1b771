package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station sends a part of what it knows about a customer (OCPP 2.0.1 N09).
 *
 * @param tbc whether more parts follow; absent means false
 */
public record NotifyCustomerInformationRequest(
        @Length(max = 512) String data,
        @Range(since = "2.1", min = 0) int seqNo,
        Instant generatedAt,
        @Range(since = "2.1", min = 0) int requestId,
        @Nullable Boolean tbc,
        @Nullable CustomData customData)
        implements Request<NotifyCustomerInformationResponse> {

    /** With the required fields only. */
    public NotifyCustomerInformationRequest(String data, int seqNo, Instant generatedAt, int requestId) {
        this(data, seqNo, generatedAt, requestId, null, null);
    }
}
