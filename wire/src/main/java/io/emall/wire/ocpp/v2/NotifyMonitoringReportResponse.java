package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The part was received. Answers {@link NotifyMonitoringReportRequest} (OCPP 2.0.1 N02). */
public record NotifyMonitoringReportResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyMonitoringReportResponse() {
        this(null);
    }
}
