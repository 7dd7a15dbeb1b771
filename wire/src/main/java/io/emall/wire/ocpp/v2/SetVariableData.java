package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A variable to change. */
public record SetVariableData(
        @Length(max = 1000) @Length(since = "2.1", max = 2500)
        String attributeValue,

        Component component,
        Variable variable,
        @Nullable AttributeType attributeType,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SetVariableData(String attributeValue, Component component, Variable variable) {
        this(attributeValue, component, variable, null, null);
    }
}
