package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station to stop a transaction (OCPP 1.6 §5.12). */
public record RemoteStopTransaction(int transactionId) implements Request<RemoteStopTransactionResponse> {}
