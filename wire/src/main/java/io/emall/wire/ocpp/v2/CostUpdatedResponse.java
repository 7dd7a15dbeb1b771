package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The cost was received. Answers {@link CostUpdatedRequest} (OCPP 2.0.1 I02). */
public record CostUpdatedResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public CostUpdatedResponse() {
        this(null);
    }
}
