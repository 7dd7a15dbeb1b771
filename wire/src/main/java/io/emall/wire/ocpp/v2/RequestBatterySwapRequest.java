package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to swap batteries for an identifier (OCPP 2.1 S). */
@Since("2.1")
public record RequestBatterySwapRequest(
        IdToken idToken, int requestId, @Nullable CustomData customData)
        implements Request<RequestBatterySwapResponse> {

    /** With the required fields only. */
    public RequestBatterySwapRequest(IdToken idToken, int requestId) {
        this(idToken, requestId, null);
    }
}
