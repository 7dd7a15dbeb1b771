package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** A component and one of its variables, or all of them. */
public record ComponentVariable(
        Component component,
        @Nullable Variable variable,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ComponentVariable(Component component) {
        this(component, null, null);
    }
}
