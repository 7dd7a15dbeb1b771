package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the message will come. Answers {@link ExtendedTriggerMessage} (OCPP 1.6 security whitepaper F06). */
public record ExtendedTriggerMessageResponse(TriggerMessageStatus status) implements Response {}
