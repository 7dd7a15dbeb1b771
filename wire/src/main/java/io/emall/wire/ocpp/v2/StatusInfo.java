package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** More about a status, for people and logs. */
public record StatusInfo(
        @Length(max = 20) String reasonCode,

        @Length(max = 512) @Length(since = "2.1", max = 1024) @Nullable
        String additionalInfo,

        @Nullable CustomData customData) {

    /** With the required fields only. */
    public StatusInfo(String reasonCode) {
        this(reasonCode, null, null);
    }
}
