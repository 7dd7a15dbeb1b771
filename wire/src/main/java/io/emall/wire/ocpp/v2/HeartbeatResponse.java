package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time of the CSMS. Answers {@link HeartbeatRequest} (OCPP 2.0.1 G02). */
public record HeartbeatResponse(
        Instant currentTime, @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public HeartbeatResponse(Instant currentTime) {
        this(currentTime, null);
    }
}
