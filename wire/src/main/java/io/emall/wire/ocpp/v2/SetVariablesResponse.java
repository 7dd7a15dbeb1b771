package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each change. Answers {@link SetVariablesRequest} (OCPP 2.0.1 B05). */
public record SetVariablesResponse(
        @Size(min = 1) List<SetVariableResult> setVariableResult,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetVariablesResponse(List<SetVariableResult> setVariableResult) {
        this(setVariableResult, null);
    }
}
