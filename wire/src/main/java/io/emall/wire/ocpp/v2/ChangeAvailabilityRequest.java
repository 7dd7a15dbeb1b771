package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to take a connector, an EVSE or all of it in or out of service (OCPP 2.0.1 G03).
 *
 * @param evse absent is the whole station
 */
public record ChangeAvailabilityRequest(
        OperationalStatus operationalStatus,
        @Nullable Evse evse,
        @Nullable CustomData customData) implements Request<ChangeAvailabilityResponse> {

    /** With the required fields only. */
    public ChangeAvailabilityRequest(OperationalStatus operationalStatus) {
        this(operationalStatus, null, null);
    }
}
