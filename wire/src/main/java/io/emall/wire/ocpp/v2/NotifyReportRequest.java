package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station sends a part of a report on its variables (OCPP 2.0.1 B07).
 *
 * @param tbc whether more parts follow; absent means false
 */
public record NotifyReportRequest(
        int requestId,
        Instant generatedAt,
        @Range(since = "2.1", min = 0) int seqNo,
        @Size(min = 1) @Nullable List<ReportData> reportData,
        @Nullable Boolean tbc,
        @Nullable CustomData customData)
        implements Request<NotifyReportResponse> {

    /** With the required fields only. */
    public NotifyReportRequest(int requestId, Instant generatedAt, int seqNo) {
        this(requestId, generatedAt, seqNo, null, null, null);
    }
}
