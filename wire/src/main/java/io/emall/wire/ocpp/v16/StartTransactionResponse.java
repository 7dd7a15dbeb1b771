package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/**
 * The number of the transaction, and whether its idTag may charge. Answers {@link StartTransaction} (OCPP 1.6 §4.8).
 */
public record StartTransactionResponse(IdTagInfo idTagInfo, int transactionId) implements Response {}
