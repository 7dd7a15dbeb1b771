package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the reservation was given up. Answers {@link CancelReservationRequest} (OCPP 2.0.1 H02). */
public record CancelReservationResponse(
        CancelReservationStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public CancelReservationResponse(CancelReservationStatus status) {
        this(status, null, null);
    }
}
