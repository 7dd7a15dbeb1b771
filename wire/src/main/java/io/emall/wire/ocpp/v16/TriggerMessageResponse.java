package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the message will come. Answers {@link TriggerMessage} (OCPP 1.6 §5.17). */
public record TriggerMessageResponse(TriggerMessageStatus status) implements Response {}
