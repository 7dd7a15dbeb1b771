package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it does. Answers {@link AdjustPeriodicEventStreamRequest} (OCPP 2.1 N). */
@Since("2.1")
public record AdjustPeriodicEventStreamResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public AdjustPeriodicEventStreamResponse(GenericStatus status) {
        this(status, null, null);
    }
}
