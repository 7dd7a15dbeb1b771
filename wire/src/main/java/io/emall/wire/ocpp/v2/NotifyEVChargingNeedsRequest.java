package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station passes on what a vehicle needs (OCPP 2.0.1 K15). */
public record NotifyEVChargingNeedsRequest(
        ChargingNeeds chargingNeeds,
        int evseId,
        @Nullable Integer maxScheduleTuples,
        @Nullable CustomData customData) implements Request<NotifyEVChargingNeedsResponse> {

    /** With the required fields only. */
    public NotifyEVChargingNeedsRequest(ChargingNeeds chargingNeeds, int evseId) {
        this(chargingNeeds, evseId, null, null);
    }
}
