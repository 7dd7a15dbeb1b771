package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A frequency droop a station has. */
public record ReportedFreqDroop(
        FreqDroop freqDroop,
        @Length(max = 36) String id,
        boolean isDefault,
        boolean isSuperseded,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReportedFreqDroop(FreqDroop freqDroop, String id, boolean isDefault, boolean isSuperseded) {
        this(freqDroop, id, isDefault, isSuperseded, null);
    }
}
