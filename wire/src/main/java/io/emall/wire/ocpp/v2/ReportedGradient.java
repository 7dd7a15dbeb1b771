package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A ramp a station has. */
public record ReportedGradient(
        Gradient gradient,
        @Length(max = 36) String id,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportedGradient(Gradient gradient, String id) {
        this(gradient, id, null);
    }
}
