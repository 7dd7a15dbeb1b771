package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.OneOf;
import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station reports that an external charging limit no longer holds (OCPP 2.0.1 K13). */
public record ClearedChargingLimitRequest(
        @Length(max = 20) @OneOf(value = ChargingLimitSource.class, until = "2.1")
        String chargingLimitSource,

        @Range(since = "2.1", min = 0) @Nullable Integer evseId,
        @Nullable CustomData customData)
        implements Request<ClearedChargingLimitResponse> {

    /** With the required fields only. */
    public ClearedChargingLimitRequest(String chargingLimitSource) {
        this(chargingLimitSource, null, null);
    }
}
