package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** The modem of a station. */
public record Modem(
        @Length(max = 20) @Nullable String iccid,
        @Length(max = 20) @Nullable String imsi,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Modem() {
        this(null, null, null);
    }
}
