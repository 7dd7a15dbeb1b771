package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Nothing more to say. Answers {@link NotifyPriorityChargingRequest} (OCPP 2.1 K). */
@Since("2.1")
public record NotifyPriorityChargingResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyPriorityChargingResponse() {
        this(null);
    }
}
