package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station to monitor variables (OCPP 2.0.1 N04). */
public record SetVariableMonitoringRequest(
        @Size(min = 1) List<SetMonitoringData> setMonitoringData,
        @Nullable CustomData customData) implements Request<SetVariableMonitoringResponse> {

    /** With the required fields only. */
    public SetVariableMonitoringRequest(List<SetMonitoringData> setMonitoringData) {
        this(setMonitoringData, null);
    }
}
