package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station passes on the schedule a vehicle chose (OCPP 2.0.1 K15). */
public record NotifyEVChargingScheduleRequest(
        Instant timeBase,
        ChargingSchedule chargingSchedule,
        int evseId,
        @Nullable CustomData customData) implements Request<NotifyEVChargingScheduleResponse> {

    /** With the required fields only. */
    public NotifyEVChargingScheduleRequest(Instant timeBase, ChargingSchedule chargingSchedule, int evseId) {
        this(timeBase, chargingSchedule, evseId, null);
    }
}
