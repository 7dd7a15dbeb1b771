package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A setting a station has. */
public record ReportedEnterService(
        EnterService enterService,
        @Length(max = 36) String id,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportedEnterService(EnterService enterService, String id) {
        this(enterService, id, null);
    }
}
