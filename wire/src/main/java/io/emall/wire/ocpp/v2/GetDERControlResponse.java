package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether a report follows. Answers {@link GetDERControlRequest} (OCPP 2.1 R). */
@Since("2.1")
public record GetDERControlResponse(
        DerControlStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetDERControlResponse(DerControlStatus status) {
        this(status, null, null);
    }
}
