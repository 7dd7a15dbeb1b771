package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the connector is now reserved. Answers {@link ReserveNow} (OCPP 1.6 §5.13). */
public record ReserveNowResponse(ReservationStatus status) implements Response {}
