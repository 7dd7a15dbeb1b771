package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station to remove monitors of variables (OCPP 2.0.1 N06). */
public record ClearVariableMonitoringRequest(
        @Range(since = "2.1", min = 0) @Size(min = 1) List<Integer> id,
        @Nullable CustomData customData) implements Request<ClearVariableMonitoringResponse> {

    /** With the required fields only. */
    public ClearVariableMonitoringRequest(List<Integer> id) {
        this(id, null);
    }
}
