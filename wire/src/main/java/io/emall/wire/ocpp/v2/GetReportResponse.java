package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the report will come. Answers {@link GetReportRequest} (OCPP 2.0.1 B08). */
public record GetReportResponse(
        GenericDeviceModelStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetReportResponse(GenericDeviceModelStatus status) {
        this(status, null, null);
    }
}
