package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What costs are counted by. */
public enum CostDimensionKind {
    @JsonProperty("Energy")
    ENERGY,
    @JsonProperty("MaxCurrent")
    MAX_CURRENT,
    @JsonProperty("MinCurrent")
    MIN_CURRENT,
    @JsonProperty("MaxPower")
    MAX_POWER,
    @JsonProperty("MinPower")
    MIN_POWER,
    @JsonProperty("IdleTIme")
    IDLE_TIME,
    @JsonProperty("ChargingTime")
    CHARGING_TIME
}
