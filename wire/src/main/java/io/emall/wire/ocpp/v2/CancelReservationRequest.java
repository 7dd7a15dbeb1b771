package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to give up a reservation (OCPP 2.0.1 H02). */
public record CancelReservationRequest(
        @Range(since = "2.1", min = 0) int reservationId,
        @Nullable CustomData customData) implements Request<CancelReservationResponse> {

    /** With the required fields only. */
    public CancelReservationRequest(int reservationId) {
        this(reservationId, null);
    }
}
