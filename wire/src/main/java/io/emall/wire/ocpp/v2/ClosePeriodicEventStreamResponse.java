package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Nothing more to say. Answers {@link ClosePeriodicEventStreamRequest} (OCPP 2.1 N). */
@Since("2.1")
public record ClosePeriodicEventStreamResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClosePeriodicEventStreamResponse() {
        this(null);
    }
}
