package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station passes on what a vehicle needs (OCPP 2.0.1 K15). */
public record NotifyEVChargingNeedsRequest(
        ChargingNeeds chargingNeeds,
        @Range(since = "2.1", min = 1) int evseId,
        @Range(since = "2.1", min = 0) @Nullable Integer maxScheduleTuples,
        @Since("2.1") @Nullable Instant timestamp,
        @Nullable CustomData customData)
        implements Request<NotifyEVChargingNeedsResponse> {

    /** With the required fields only. */
    public NotifyEVChargingNeedsRequest(ChargingNeeds chargingNeeds, int evseId) {
        this(chargingNeeds, evseId, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public NotifyEVChargingNeedsRequest(
            ChargingNeeds chargingNeeds,
            int evseId,
            @Nullable Integer maxScheduleTuples,
            @Nullable CustomData customData) {
        this(chargingNeeds, evseId, maxScheduleTuples, null, customData);
    }
}
