package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Gives a station a charging profile for an EVSE, or for all of it as EVSE 0 (OCPP 2.0.1 K01).
 *
 * @param evseId 0 is the whole station
 */
public record SetChargingProfileRequest(
        @Range(since = "2.1", min = 0) int evseId,
        ChargingProfile chargingProfile,
        @Nullable CustomData customData) implements Request<SetChargingProfileResponse> {

    /** With the required fields only. */
    public SetChargingProfileRequest(int evseId, ChargingProfile chargingProfile) {
        this(evseId, chargingProfile, null);
    }
}
