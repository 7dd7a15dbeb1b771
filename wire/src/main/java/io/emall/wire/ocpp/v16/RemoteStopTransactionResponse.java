package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the station will stop. Answers {@link RemoteStopTransaction} (OCPP 1.6 §5.12). */
public record RemoteStopTransactionResponse(RemoteStartStopStatus status) implements Response {}
