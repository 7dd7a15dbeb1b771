package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** What became of changing one variable. */
public record SetVariableResult(
        SetVariableStatus attributeStatus,
        Component component,
        Variable variable,
        @Nullable AttributeType attributeType,
        @Nullable StatusInfo attributeStatusInfo,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SetVariableResult(SetVariableStatus attributeStatus, Component component, Variable variable) {
        this(attributeStatus, component, variable, null, null, null);
    }
}
