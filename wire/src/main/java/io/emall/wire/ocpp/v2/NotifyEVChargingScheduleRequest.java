package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station passes on the schedule a vehicle chose (OCPP 2.0.1 K15). */
public record NotifyEVChargingScheduleRequest(
        Instant timeBase,
        ChargingSchedule chargingSchedule,
        @Range(since = "2.1", min = 1) int evseId,
        @Since("2.1") @Range(min = 0) @Nullable Integer selectedChargingScheduleId,
        @Since("2.1") @Nullable Boolean powerToleranceAcceptance,
        @Nullable CustomData customData)
        implements Request<NotifyEVChargingScheduleResponse> {

    /** With the required fields only. */
    public NotifyEVChargingScheduleRequest(Instant timeBase, ChargingSchedule chargingSchedule, int evseId) {
        this(timeBase, chargingSchedule, evseId, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public NotifyEVChargingScheduleRequest(
            Instant timeBase, ChargingSchedule chargingSchedule, int evseId, @Nullable CustomData customData) {
        this(timeBase, chargingSchedule, evseId, null, null, customData);
    }
}
