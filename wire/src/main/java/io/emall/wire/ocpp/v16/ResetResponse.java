package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the station will restart. Answers {@link Reset} (OCPP 1.6 §5.14). */
public record ResetResponse(ResetStatus status) implements Response {}
