package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the station will try to start. Answers {@link RemoteStartTransaction} (OCPP 1.6 §5.11). */
public record RemoteStartTransactionResponse(RemoteStartStopStatus status) implements Response {}
