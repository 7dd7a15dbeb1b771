package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** What a monitor watches for. */
public enum MonitorType {
    @JsonProperty("UpperThreshold")
    UPPER_THRESHOLD,
    @JsonProperty("LowerThreshold")
    LOWER_THRESHOLD,
    @JsonProperty("Delta")
    DELTA,
    @JsonProperty("Periodic")
    PERIODIC,
    @JsonProperty("PeriodicClockAligned")
    PERIODIC_CLOCK_ALIGNED,
    @Since("2.1")
    @JsonProperty("TargetDelta")
    TARGET_DELTA,
    @Since("2.1")
    @JsonProperty("TargetDeltaRelative")
    TARGET_DELTA_RELATIVE
}
