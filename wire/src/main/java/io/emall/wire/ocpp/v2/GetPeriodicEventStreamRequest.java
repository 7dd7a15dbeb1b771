package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station which streams of events are open (OCPP 2.1 N). */
@Since("2.1")
public record GetPeriodicEventStreamRequest(@Nullable CustomData customData)
        implements Request<GetPeriodicEventStreamResponse> {

    /** With the required fields only. */
    public GetPeriodicEventStreamRequest() {
        this(null);
    }
}
