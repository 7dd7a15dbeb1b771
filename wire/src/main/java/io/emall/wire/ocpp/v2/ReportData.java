package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable in a report. */
public record ReportData(
        Component component,
        Variable variable,
        @Size(min = 1, max = 4) List<VariableAttribute> variableAttribute,
        @Nullable VariableCharacteristics variableCharacteristics,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportData(Component component, Variable variable, List<VariableAttribute> variableAttribute) {
        this(component, variable, variableAttribute, null, null);
    }
}
