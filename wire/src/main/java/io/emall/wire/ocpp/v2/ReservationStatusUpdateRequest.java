package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station reports that a reservation ended unused (OCPP 2.0.1 H04). */
public record ReservationStatusUpdateRequest(
        @Range(since = "2.1", min = 0) int reservationId,
        ReservationUpdateStatus reservationUpdateStatus,
        @Nullable CustomData customData)
        implements Request<ReservationStatusUpdateResponse> {

    /** With the required fields only. */
    public ReservationStatusUpdateRequest(int reservationId, ReservationUpdateStatus reservationUpdateStatus) {
        this(reservationId, reservationUpdateStatus, null);
    }
}
