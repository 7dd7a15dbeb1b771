package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The limit was received. Answers {@link NotifyChargingLimitRequest} (OCPP 2.0.1 K12). */
public record NotifyChargingLimitResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyChargingLimitResponse() {
        this(null);
    }
}
