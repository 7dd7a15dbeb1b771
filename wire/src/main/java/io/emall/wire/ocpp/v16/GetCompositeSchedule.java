package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station for the limits that follow from all its profiles (OCPP 1.6 §5.7).
 *
 * @param duration seconds
 */
public record GetCompositeSchedule(
        int connectorId, int duration, @Nullable ChargingRateUnit chargingRateUnit)
        implements Request<GetCompositeScheduleResponse> {

    /** With the required fields only. */
    public GetCompositeSchedule(int connectorId, int duration) {
        this(connectorId, duration, null);
    }
}
