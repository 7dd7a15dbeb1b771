package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each monitor. Answers {@link SetVariableMonitoringRequest} (OCPP 2.0.1 N04). */
public record SetVariableMonitoringResponse(
        @Size(min = 1) List<SetMonitoringResult> setMonitoringResult,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetVariableMonitoringResponse(List<SetMonitoringResult> setMonitoringResult) {
        this(setMonitoringResult, null);
    }
}
