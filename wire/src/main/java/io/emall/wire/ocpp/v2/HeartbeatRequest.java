package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station shows that it is alive and asks for the time (OCPP 2.0.1 G02). */
public record HeartbeatRequest(@Nullable CustomData customData) implements Request<HeartbeatResponse> {

    /** With the required fields only. */
    public HeartbeatRequest() {
        this(null);
    }
}
