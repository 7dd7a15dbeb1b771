package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** What became of them. Answers {@link ClearDERControlRequest} (OCPP 2.1 R). */
@Since("2.1")
public record ClearDERControlResponse(
        DerControlStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClearDERControlResponse(DerControlStatus status) {
        this(status, null, null);
    }
}
