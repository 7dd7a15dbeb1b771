package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to forget its authorization cache (OCPP 2.0.1 C11). */
public record ClearCacheRequest(@Nullable CustomData customData) implements Request<ClearCacheResponse> {

    /** With the required fields only. */
    public ClearCacheRequest() {
        this(null);
    }
}
