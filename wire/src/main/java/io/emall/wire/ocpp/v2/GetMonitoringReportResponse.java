package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the report will come. Answers {@link GetMonitoringReportRequest} (OCPP 2.0.1 N02). */
public record GetMonitoringReportResponse(
        GenericDeviceModelStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetMonitoringReportResponse(GenericDeviceModelStatus status) {
        this(status, null, null);
    }
}
