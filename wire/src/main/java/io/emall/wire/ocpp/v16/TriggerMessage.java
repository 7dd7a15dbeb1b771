package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to send a message it would send by itself (OCPP 1.6 §5.17). */
public record TriggerMessage(
        MessageTrigger requestedMessage, @Nullable Integer connectorId) implements Request<TriggerMessageResponse> {

    /** With the required fields only. */
    public TriggerMessage(MessageTrigger requestedMessage) {
        this(requestedMessage, null);
    }
}
