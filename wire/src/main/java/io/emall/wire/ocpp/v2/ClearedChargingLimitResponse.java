package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The end of the limit was received. Answers {@link ClearedChargingLimitRequest} (OCPP 2.0.1 K13). */
public record ClearedChargingLimitResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClearedChargingLimitResponse() {
        this(null);
    }
}
