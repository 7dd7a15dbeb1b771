package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;

/** A station asks whether an idTag may charge (OCPP 1.6 §4.1). */
public record Authorize(@Length(max = 20) String idTag) implements Request<AuthorizeResponse> {}
