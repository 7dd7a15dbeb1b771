package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to report settings of its inverter (OCPP 2.1 R). */
@Since("2.1")
public record GetDERControlRequest(
        int requestId,
        @Nullable Boolean isDefault,
        @Nullable DerControlType controlType,
        @Length(max = 36) @Nullable String controlId,
        @Nullable CustomData customData)
        implements Request<GetDERControlResponse> {

    /** With the required fields only. */
    public GetDERControlRequest(int requestId) {
        this(requestId, null, null, null, null);
    }
}
