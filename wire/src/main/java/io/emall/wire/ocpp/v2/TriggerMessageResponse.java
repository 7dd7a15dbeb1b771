package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the message will come. Answers {@link TriggerMessageRequest} (OCPP 2.0.1 F06). */
public record TriggerMessageResponse(
        TriggerMessageStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public TriggerMessageResponse(TriggerMessageStatus status) {
        this(status, null, null);
    }
}
