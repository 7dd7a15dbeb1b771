package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station asks for the newest limits of a dynamic profile (OCPP 2.1 K). */
@Since("2.1")
public record PullDynamicScheduleUpdateRequest(
        int chargingProfileId, @Nullable CustomData customData) implements Request<PullDynamicScheduleUpdateResponse> {

    /** With the required fields only. */
    public PullDynamicScheduleUpdateRequest(int chargingProfileId) {
        this(chargingProfileId, null);
    }
}
