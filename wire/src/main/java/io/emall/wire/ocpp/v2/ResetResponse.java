package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether and when it will restart. Answers {@link ResetRequest} (OCPP 2.0.1 B11). */
public record ResetResponse(
        ResetStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ResetResponse(ResetStatus status) {
        this(status, null, null);
    }
}
