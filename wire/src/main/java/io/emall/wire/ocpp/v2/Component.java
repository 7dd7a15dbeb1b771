package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A part of a station, real or logical. */
public record Component(
        @Length(max = 50) String name,
        @Nullable Evse evse,
        @Length(max = 50) @Nullable String instance,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Component(String name) {
        this(name, null, null, null);
    }
}
