package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the connector is unlocked. Answers {@link UnlockConnector} (OCPP 1.6 §5.18). */
public record UnlockConnectorResponse(UnlockStatus status) implements Response {}
