package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which monitors to report. */
public enum MonitoringCriterion {
    @JsonProperty("ThresholdMonitoring")
    THRESHOLD_MONITORING,
    @JsonProperty("DeltaMonitoring")
    DELTA_MONITORING,
    @JsonProperty("PeriodicMonitoring")
    PERIODIC_MONITORING
}
