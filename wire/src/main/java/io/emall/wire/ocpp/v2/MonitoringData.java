package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The monitors of a variable. */
public record MonitoringData(
        Component component,
        Variable variable,
        @Size(min = 1) List<VariableMonitoring> variableMonitoring,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public MonitoringData(Component component, Variable variable, List<VariableMonitoring> variableMonitoring) {
        this(component, variable, variableMonitoring, null);
    }
}
