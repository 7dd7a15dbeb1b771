package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value or a refusal for each variable asked for. Answers {@link GetVariablesRequest} (OCPP 2.0.1 B06). */
public record GetVariablesResponse(
        @Size(min = 1) List<GetVariableResult> getVariableResult,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetVariablesResponse(List<GetVariableResult> getVariableResult) {
        this(getVariableResult, null);
    }
}
