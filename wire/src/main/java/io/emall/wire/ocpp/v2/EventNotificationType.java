package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of monitor saw an event. */
public enum EventNotificationType {
    @JsonProperty("HardWiredNotification")
    HARD_WIRED_NOTIFICATION,
    @JsonProperty("HardWiredMonitor")
    HARD_WIRED_MONITOR,
    @JsonProperty("PreconfiguredMonitor")
    PRECONFIGURED_MONITOR,
    @JsonProperty("CustomMonitor")
    CUSTOM_MONITOR
}
