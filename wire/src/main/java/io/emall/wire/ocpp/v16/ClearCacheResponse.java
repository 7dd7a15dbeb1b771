package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the cache was cleared. Answers {@link ClearCache} (OCPP 1.6 §5.4). */
public record ClearCacheResponse(ClearCacheStatus status) implements Response {}
