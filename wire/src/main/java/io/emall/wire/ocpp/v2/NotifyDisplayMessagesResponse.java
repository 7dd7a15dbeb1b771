package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The part was received. Answers {@link NotifyDisplayMessagesRequest} (OCPP 2.0.1 O03). */
public record NotifyDisplayMessagesResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyDisplayMessagesResponse() {
        this(null);
    }
}
