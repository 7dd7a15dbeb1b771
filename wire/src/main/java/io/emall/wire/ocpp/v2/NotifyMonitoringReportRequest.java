package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station sends a part of a report on its monitors (OCPP 2.0.1 N02).
 *
 * @param tbc whether more parts follow; absent means false
 */
public record NotifyMonitoringReportRequest(
        int requestId,
        @Range(since = "2.1", min = 0) int seqNo,
        Instant generatedAt,
        @Size(min = 1) @Nullable List<MonitoringData> monitor,
        @Nullable Boolean tbc,
        @Nullable CustomData customData)
        implements Request<NotifyMonitoringReportResponse> {

    /** With the required fields only. */
    public NotifyMonitoringReportRequest(int requestId, int seqNo, Instant generatedAt) {
        this(requestId, seqNo, generatedAt, null, null, null);
    }
}
