package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station to change variables (OCPP 2.0.1 B05). */
public record SetVariablesRequest(
        @Size(min = 1) List<SetVariableData> setVariableData,
        @Nullable CustomData customData) implements Request<SetVariablesResponse> {

    /** With the required fields only. */
    public SetVariablesRequest(List<SetVariableData> setVariableData) {
        this(setVariableData, null);
    }
}
