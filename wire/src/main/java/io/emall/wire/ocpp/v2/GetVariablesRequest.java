package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station for values of variables (OCPP 2.0.1 B06). */
public record GetVariablesRequest(
        @Size(min = 1) List<GetVariableData> getVariableData,
        @Nullable CustomData customData) implements Request<GetVariablesResponse> {

    /** With the required fields only. */
    public GetVariablesRequest(List<GetVariableData> getVariableData) {
        this(getVariableData, null);
    }
}
