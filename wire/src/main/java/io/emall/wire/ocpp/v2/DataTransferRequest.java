package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Either side sends what the standard has no message for (OCPP 2.0.1 P01). */
public record DataTransferRequest(
        @Length(max = 255) String vendorId,
        @Length(max = 50) @Nullable String messageId,
        @Nullable Object data,
        @Nullable CustomData customData)
        implements Request<DataTransferResponse> {

    /** With the required fields only. */
    public DataTransferRequest(String vendorId) {
        this(vendorId, null, null, null);
    }
}
