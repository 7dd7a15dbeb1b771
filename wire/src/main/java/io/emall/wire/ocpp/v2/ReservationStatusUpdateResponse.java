package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The end of the reservation was received. Answers {@link ReservationStatusUpdateRequest} (OCPP 2.0.1 H04). */
public record ReservationStatusUpdateResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ReservationStatusUpdateResponse() {
        this(null);
    }
}
