package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to unlock a connector (OCPP 2.0.1 F05). */
public record UnlockConnectorRequest(
        @Range(since = "2.1", min = 0) int evseId,
        @Range(since = "2.1", min = 0) int connectorId,
        @Nullable CustomData customData)
        implements Request<UnlockConnectorResponse> {

    /** With the required fields only. */
    public UnlockConnectorRequest(int evseId, int connectorId) {
        this(evseId, connectorId, null);
    }
}
