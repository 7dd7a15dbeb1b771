package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to report the charging profiles that match (OCPP 2.0.1 K09). */
public record GetChargingProfilesRequest(
        int requestId,
        ChargingProfileCriterion chargingProfile,
        @Range(since = "2.1", min = 0) @Nullable Integer evseId,
        @Nullable CustomData customData)
        implements Request<GetChargingProfilesResponse> {

    /** With the required fields only. */
    public GetChargingProfilesRequest(int requestId, ChargingProfileCriterion chargingProfile) {
        this(requestId, chargingProfile, null, null);
    }
}
