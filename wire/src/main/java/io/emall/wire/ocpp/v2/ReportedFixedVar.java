package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A fixed reactive power a station has. */
public record ReportedFixedVar(
        FixedVar fixedVar,
        @Length(max = 36) String id,
        boolean isDefault,
        boolean isSuperseded,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportedFixedVar(FixedVar fixedVar, String id, boolean isDefault, boolean isSuperseded) {
        this(fixedVar, id, isDefault, isSuperseded, null);
    }
}
