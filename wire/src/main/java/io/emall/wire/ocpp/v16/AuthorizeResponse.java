package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the idTag may charge. Answers {@link Authorize} (OCPP 1.6 §4.1). */
public record AuthorizeResponse(IdTagInfo idTagInfo) implements Response {}
