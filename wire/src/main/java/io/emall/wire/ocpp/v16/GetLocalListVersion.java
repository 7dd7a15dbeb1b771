package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station for the version of its local authorization list (OCPP 1.6 §5.10). */
public record GetLocalListVersion() implements Request<GetLocalListVersionResponse> {}
