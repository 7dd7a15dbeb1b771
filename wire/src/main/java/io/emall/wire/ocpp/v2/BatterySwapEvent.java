package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened to a battery. */
public enum BatterySwapEvent {
    @JsonProperty("BatteryIn")
    BATTERY_IN,
    @JsonProperty("BatteryOut")
    BATTERY_OUT,
    @JsonProperty("BatteryOutTimeout")
    BATTERY_OUT_TIMEOUT
}
