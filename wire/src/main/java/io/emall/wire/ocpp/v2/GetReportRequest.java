package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station to report chosen variables (OCPP 2.0.1 B08). */
public record GetReportRequest(
        int requestId,
        @Size(min = 1) @Nullable List<ComponentVariable> componentVariable,
        @Size(min = 1, max = 4) @Nullable List<ComponentCriterion> componentCriteria,
        @Nullable CustomData customData)
        implements Request<GetReportResponse> {

    /** With the required fields only. */
    public GetReportRequest(int requestId) {
        this(requestId, null, null, null);
    }
}
