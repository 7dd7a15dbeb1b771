package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station for one of the standard reports on its variables (OCPP 2.0.1 B07). */
public record GetBaseReportRequest(
        int requestId, ReportBase reportBase, @Nullable CustomData customData)
        implements Request<GetBaseReportResponse> {

    /** With the required fields only. */
    public GetBaseReportRequest(int requestId, ReportBase reportBase) {
        this(requestId, reportBase, null);
    }
}
