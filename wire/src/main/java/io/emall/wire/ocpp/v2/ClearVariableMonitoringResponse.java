package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each monitor to remove. Answers {@link ClearVariableMonitoringRequest} (OCPP 2.0.1 N06). */
public record ClearVariableMonitoringResponse(
        @Size(min = 1) List<ClearMonitoringResult> clearMonitoringResult,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClearVariableMonitoringResponse(List<ClearMonitoringResult> clearMonitoringResult) {
        this(clearMonitoringResult, null);
    }
}
