package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A property of a component. */
public record Variable(
        @Length(max = 50) String name,
        @Length(max = 50) @Nullable String instance,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Variable(String name) {
        this(name, null, null);
    }
}
