package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the cache was cleared. Answers {@link ClearCacheRequest} (OCPP 2.0.1 C11). */
public record ClearCacheResponse(
        ClearCacheStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClearCacheResponse(ClearCacheStatus status) {
        this(status, null, null);
    }
}
