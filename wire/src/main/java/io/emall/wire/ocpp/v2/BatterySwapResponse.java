package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Nothing more to say. Answers {@link BatterySwapRequest} (OCPP 2.1 S). */
@Since("2.1")
public record BatterySwapResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public BatterySwapResponse() {
        this(null);
    }
}
