package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a monitor was set. */
public enum SetMonitoringStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("UnknownComponent")
    UNKNOWN_COMPONENT,
    @JsonProperty("UnknownVariable")
    UNKNOWN_VARIABLE,
    @JsonProperty("UnsupportedMonitorType")
    UNSUPPORTED_MONITOR_TYPE,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("Duplicate")
    DUPLICATE
}
