package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to send a stream of events more or less often (OCPP 2.1 N). */
@Since("2.1")
public record AdjustPeriodicEventStreamRequest(
        @Range(min = 0) int id,
        PeriodicEventStreamParams params,
        @Nullable CustomData customData) implements Request<AdjustPeriodicEventStreamResponse> {

    /** With the required fields only. */
    public AdjustPeriodicEventStreamRequest(int id, PeriodicEventStreamParams params) {
        this(id, params, null);
    }
}
