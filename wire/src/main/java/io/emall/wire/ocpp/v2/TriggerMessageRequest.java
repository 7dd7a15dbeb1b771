package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to send a message it would send by itself (OCPP 2.0.1 F06). */
public record TriggerMessageRequest(
        MessageTrigger requestedMessage,
        @Nullable Evse evse,
        @Since("2.1") @Length(max = 50) @Nullable String customTrigger,
        @Nullable CustomData customData)
        implements Request<TriggerMessageResponse> {

    /** With the required fields only. */
    public TriggerMessageRequest(MessageTrigger requestedMessage) {
        this(requestedMessage, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public TriggerMessageRequest(
            MessageTrigger requestedMessage, @Nullable Evse evse, @Nullable CustomData customData) {
        this(requestedMessage, evse, null, customData);
    }
}
