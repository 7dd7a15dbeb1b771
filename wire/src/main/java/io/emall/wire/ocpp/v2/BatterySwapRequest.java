package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station tells that batteries were put in or taken out (OCPP 2.1 S).
 *
 * @param requestId the same for what goes in and what comes out
 */
@Since("2.1")
public record BatterySwapRequest(
        @Size(min = 1) List<BatteryData> batteryData,
        BatterySwapEvent eventType,
        IdToken idToken,
        int requestId,
        @Nullable CustomData customData)
        implements Request<BatterySwapResponse> {

    /** With the required fields only. */
    public BatterySwapRequest(
            List<BatteryData> batteryData, BatterySwapEvent eventType, IdToken idToken, int requestId) {
        this(batteryData, eventType, idToken, requestId, null);
    }
}
