package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A curve a station has. */
public record ReportedDerCurve(
        DerCurve curve,
        @Length(max = 36) String id,
        DerControlType curveType,
        boolean isDefault,
        boolean isSuperseded,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportedDerCurve(
            DerCurve curve, String id, DerControlType curveType, boolean isDefault, boolean isSuperseded) {
        this(curve, id, curveType, isDefault, isSuperseded, null);
    }
}
