package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Gives a station a message for its display (OCPP 2.0.1 O01). */
public record SetDisplayMessageRequest(
        MessageInfo message, @Nullable CustomData customData) implements Request<SetDisplayMessageResponse> {

    /** With the required fields only. */
    public SetDisplayMessageRequest(MessageInfo message) {
        this(message, null);
    }
}
