package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What made a monitor report. */
public enum EventTrigger {
    @JsonProperty("Alerting")
    ALERTING,
    @JsonProperty("Delta")
    DELTA,
    @JsonProperty("Periodic")
    PERIODIC
}
