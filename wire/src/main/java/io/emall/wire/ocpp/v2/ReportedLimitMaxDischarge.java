package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A limit of giving back a station has. */
public record ReportedLimitMaxDischarge(
        @Length(max = 36) String id,
        boolean isDefault,
        boolean isSuperseded,
        LimitMaxDischarge limitMaxDischarge,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportedLimitMaxDischarge(
            String id, boolean isDefault, boolean isSuperseded, LimitMaxDischarge limitMaxDischarge) {
        this(id, isDefault, isSuperseded, limitMaxDischarge, null);
    }
}
