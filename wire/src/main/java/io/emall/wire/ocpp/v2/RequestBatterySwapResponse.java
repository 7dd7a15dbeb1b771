package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it will. Answers {@link RequestBatterySwapRequest} (OCPP 2.1 S). */
@Since("2.1")
public record RequestBatterySwapResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public RequestBatterySwapResponse(GenericStatus status) {
        this(status, null, null);
    }
}
