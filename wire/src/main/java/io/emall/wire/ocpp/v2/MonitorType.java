package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    PERIODIC_CLOCK_ALIGNED
}
