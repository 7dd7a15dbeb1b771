package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to send a message it would send by itself (OCPP 2.0.1 F06). */
public record TriggerMessageRequest(
        MessageTrigger requestedMessage,
        @Nullable Evse evse,
        @Nullable CustomData customData) implements Request<TriggerMessageResponse> {

    /** With the required fields only. */
    public TriggerMessageRequest(MessageTrigger requestedMessage) {
        this(requestedMessage, null, null);
    }
}
