package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the reservation was given up. Answers {@link CancelReservation} (OCPP 1.6 §5.1). */
public record CancelReservationResponse(CancelReservationStatus status) implements Response {}
