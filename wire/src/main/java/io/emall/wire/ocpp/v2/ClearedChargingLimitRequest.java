package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station reports that an external charging limit no longer holds (OCPP 2.0.1 K13). */
public record ClearedChargingLimitRequest(
        ChargingLimitSource chargingLimitSource,
        @Nullable Integer evseId,
        @Nullable CustomData customData) implements Request<ClearedChargingLimitResponse> {

    /** With the required fields only. */
    public ClearedChargingLimitRequest(ChargingLimitSource chargingLimitSource) {
        this(chargingLimitSource, null, null);
    }
}
