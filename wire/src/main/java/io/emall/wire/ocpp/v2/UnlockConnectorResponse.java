package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the connector is unlocked. Answers {@link UnlockConnectorRequest} (OCPP 2.0.1 F05). */
public record UnlockConnectorResponse(
        UnlockStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public UnlockConnectorResponse(UnlockStatus status) {
        this(status, null, null);
    }
}
