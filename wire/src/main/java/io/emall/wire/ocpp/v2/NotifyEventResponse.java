package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The events were received. Answers {@link NotifyEventRequest} (OCPP 2.0.1 N07). */
public record NotifyEventResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyEventResponse() {
        this(null);
    }
}
