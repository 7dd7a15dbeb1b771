package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station to unlock a connector (OCPP 1.6 §5.18). */
public record UnlockConnector(int connectorId) implements Request<UnlockConnectorResponse> {}
