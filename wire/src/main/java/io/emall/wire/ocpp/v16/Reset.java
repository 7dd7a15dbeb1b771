package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station to restart (OCPP 1.6 §5.14). */
public record Reset(ResetType type) implements Request<ResetResponse> {}
