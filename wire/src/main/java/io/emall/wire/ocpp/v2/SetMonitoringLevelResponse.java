package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the severity was taken over. Answers {@link SetMonitoringLevelRequest} (OCPP 2.0.1 N05). */
public record SetMonitoringLevelResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetMonitoringLevelResponse(GenericStatus status) {
        this(status, null, null);
    }
}
