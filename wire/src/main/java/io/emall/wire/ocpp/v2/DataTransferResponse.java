package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** What became of vendor-specific data. Answers {@link DataTransferRequest} (OCPP 2.0.1 P01). */
public record DataTransferResponse(
        DataTransferStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable Object data,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public DataTransferResponse(DataTransferStatus status) {
        this(status, null, null, null);
    }
}
