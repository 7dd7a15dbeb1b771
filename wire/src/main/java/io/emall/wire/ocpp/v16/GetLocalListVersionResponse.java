package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/**
 * The version of the local list: 0 when empty, -1 when lists are not supported. Answers {@link GetLocalListVersion}
 * (OCPP 1.6 §5.10).
 */
public record GetLocalListVersionResponse(int listVersion) implements Response {}
