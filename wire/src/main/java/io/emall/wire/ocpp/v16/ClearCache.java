package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station to forget its authorization cache (OCPP 1.6 §5.4). */
public record ClearCache() implements Request<ClearCacheResponse> {}
