package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A fixed power factor a station has. */
public record ReportedFixedPf(
        FixedPf fixedPF,
        @Length(max = 36) String id,
        boolean isDefault,
        boolean isSuperseded,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportedFixedPf(FixedPf fixedPF, String id, boolean isDefault, boolean isSuperseded) {
        this(fixedPF, id, isDefault, isSuperseded, null);
    }
}
