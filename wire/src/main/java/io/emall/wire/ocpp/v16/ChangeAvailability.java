package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/**
 * Asks a station to take a connector, or all of it, in or out of service (OCPP 1.6 §5.2).
 *
 * @param connectorId 0 is the whole station
 */
public record ChangeAvailability(int connectorId, AvailabilityType type)
        implements Request<ChangeAvailabilityResponse> {}
