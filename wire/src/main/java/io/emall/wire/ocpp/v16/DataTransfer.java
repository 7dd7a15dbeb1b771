package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Either side sends what the standard has no message for (OCPP 1.6 §4.3 and §5.6). */
public record DataTransfer(
        @Length(max = 255) String vendorId,
        @Length(max = 50) @Nullable String messageId,
        @Nullable String data) implements Request<DataTransferResponse> {

    /** With the required fields only. */
    public DataTransfer(String vendorId) {
        this(vendorId, null, null);
    }
}
