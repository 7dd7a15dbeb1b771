package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Gives a station new limits of a dynamic profile (OCPP 2.1 K). */
@Since("2.1")
public record UpdateDynamicScheduleRequest(
        int chargingProfileId,
        ChargingScheduleUpdate scheduleUpdate,
        @Nullable CustomData customData) implements Request<UpdateDynamicScheduleResponse> {

    /** With the required fields only. */
    public UpdateDynamicScheduleRequest(int chargingProfileId, ChargingScheduleUpdate scheduleUpdate) {
        this(chargingProfileId, scheduleUpdate, null);
    }
}
