package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A configuration key and its value. */
public record KeyValue(
        @Length(max = 50) String key,
        boolean readonly,
        @Length(max = 500) @Nullable String value) {

    /** With the required fields only. */
    public KeyValue(String key, boolean readonly) {
        this(key, readonly, null);
    }
}
