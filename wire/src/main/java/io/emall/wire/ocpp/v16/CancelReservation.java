package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station to give up a reservation (OCPP 1.6 §5.1). */
public record CancelReservation(int reservationId) implements Request<CancelReservationResponse> {}
