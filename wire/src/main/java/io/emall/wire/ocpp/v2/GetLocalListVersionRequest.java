package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station for the version of its local authorization list (OCPP 2.0.1 D02). */
public record GetLocalListVersionRequest(@Nullable CustomData customData)
        implements Request<GetLocalListVersionResponse> {

    /** With the required fields only. */
    public GetLocalListVersionRequest() {
        this(null);
    }
}
