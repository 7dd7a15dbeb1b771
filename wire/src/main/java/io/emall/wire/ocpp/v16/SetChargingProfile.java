package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/**
 * Gives a station a charging profile for a connector, or for all of it as connector 0 (OCPP 1.6 §5.16).
 *
 * @param connectorId 0 is the whole station
 */
public record SetChargingProfile(int connectorId, ChargingProfile csChargingProfiles)
        implements Request<SetChargingProfileResponse> {}
