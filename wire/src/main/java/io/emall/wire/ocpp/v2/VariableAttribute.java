package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** An attribute of a variable and its value. */
public record VariableAttribute(
        @Nullable AttributeType type,
        @Length(max = 2500) @Nullable String value,
        @Nullable Mutability mutability,
        @Nullable Boolean persistent,
        @Nullable Boolean constant,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public VariableAttribute() {
        this(null, null, null, null, null, null);
    }
}
