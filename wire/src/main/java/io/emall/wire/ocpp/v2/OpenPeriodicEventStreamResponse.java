package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether we listen to it. Answers {@link OpenPeriodicEventStreamRequest} (OCPP 2.1 N). */
@Since("2.1")
public record OpenPeriodicEventStreamResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public OpenPeriodicEventStreamResponse(GenericStatus status) {
        this(status, null, null);
    }
}
