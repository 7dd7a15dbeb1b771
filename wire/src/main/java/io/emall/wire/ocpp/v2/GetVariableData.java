package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** A variable to read. */
public record GetVariableData(
        Component component,
        Variable variable,
        @Nullable AttributeType attributeType,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public GetVariableData(Component component, Variable variable) {
        this(component, variable, null, null);
    }
}
