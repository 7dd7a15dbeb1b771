package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the monitors were activated. Answers {@link SetMonitoringBaseRequest} (OCPP 2.0.1 N03). */
public record SetMonitoringBaseResponse(
        GenericDeviceModelStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetMonitoringBaseResponse(GenericDeviceModelStatus status) {
        this(status, null, null);
    }
}
