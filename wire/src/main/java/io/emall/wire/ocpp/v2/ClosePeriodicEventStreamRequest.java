package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station ends a stream of events (OCPP 2.1 N). */
@Since("2.1")
public record ClosePeriodicEventStreamRequest(
        @Range(min = 0) int id, @Nullable CustomData customData) implements Request<ClosePeriodicEventStreamResponse> {

    /** With the required fields only. */
    public ClosePeriodicEventStreamRequest(int id) {
        this(id, null);
    }
}
