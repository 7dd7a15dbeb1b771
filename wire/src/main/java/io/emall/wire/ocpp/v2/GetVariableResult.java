package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** What reading one variable gave. */
public record GetVariableResult(
        GetVariableStatus attributeStatus,
        Component component,
        Variable variable,
        @Nullable StatusInfo attributeStatusInfo,
        @Nullable AttributeType attributeType,
        @Length(max = 2500) @Nullable String attributeValue,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public GetVariableResult(GetVariableStatus attributeStatus, Component component, Variable variable) {
        this(attributeStatus, component, variable, null, null, null, null);
    }
}
