package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station reports the status of a connector (OCPP 2.0.1 G01).
 *
 * @param timestamp when it changed
 */
public record StatusNotificationRequest(
        Instant timestamp,
        ConnectorStatus connectorStatus,
        @Range(since = "2.1", min = 0) int evseId,
        @Range(since = "2.1", min = 0) int connectorId,
        @Nullable CustomData customData)
        implements Request<StatusNotificationResponse> {

    /** With the required fields only. */
    public StatusNotificationRequest(Instant timestamp, ConnectorStatus connectorStatus, int evseId, int connectorId) {
        this(timestamp, connectorStatus, evseId, connectorId, null);
    }
}
