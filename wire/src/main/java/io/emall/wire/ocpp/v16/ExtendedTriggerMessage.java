package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to send a message, those of the security extension included (OCPP 1.6 security whitepaper F06). */
public record ExtendedTriggerMessage(
        ExtendedMessageTrigger requestedMessage, @Nullable Integer connectorId)
        implements Request<ExtendedTriggerMessageResponse> {

    /** With the required fields only. */
    public ExtendedTriggerMessage(ExtendedMessageTrigger requestedMessage) {
        this(requestedMessage, null);
    }
}
