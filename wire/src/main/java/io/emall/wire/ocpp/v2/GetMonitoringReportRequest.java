package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station to report its monitors (OCPP 2.0.1 N02). */
public record GetMonitoringReportRequest(
        int requestId,
        @Size(min = 1) @Nullable List<ComponentVariable> componentVariable,
        @Size(min = 1, max = 3) @Nullable List<MonitoringCriterion> monitoringCriteria,
        @Nullable CustomData customData)
        implements Request<GetMonitoringReportResponse> {

    /** With the required fields only. */
    public GetMonitoringReportRequest(int requestId) {
        this(requestId, null, null, null);
    }
}
