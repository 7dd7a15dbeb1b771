package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** What became of vendor-specific data. Answers {@link DataTransfer} (OCPP 1.6 §4.3 and §5.6). */
public record DataTransferResponse(
        DataTransferStatus status, @Nullable String data) implements Response {

    /** With the required fields only. */
    public DataTransferResponse(DataTransferStatus status) {
        this(status, null);
    }
}
