package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station for the limits that follow from all its profiles (OCPP 2.0.1 K08).
 *
 * @param duration seconds
 * @param evseId 0 is the whole station
 */
public record GetCompositeScheduleRequest(
        int duration,
        @Range(since = "2.1", min = 0) int evseId,
        @Nullable ChargingRateUnit chargingRateUnit,
        @Nullable CustomData customData)
        implements Request<GetCompositeScheduleResponse> {

    /** With the required fields only. */
    public GetCompositeScheduleRequest(int duration, int evseId) {
        this(duration, evseId, null, null);
    }
}
