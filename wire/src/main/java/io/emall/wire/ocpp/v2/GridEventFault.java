package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was wrong with the grid. */
public enum GridEventFault {
    @JsonProperty("CurrentImbalance")
    CURRENT_IMBALANCE,
    @JsonProperty("LocalEmergency")
    LOCAL_EMERGENCY,
    @JsonProperty("LowInputPower")
    LOW_INPUT_POWER,
    @JsonProperty("OverCurrent")
    OVER_CURRENT,
    @JsonProperty("OverFrequency")
    OVER_FREQUENCY,
    @JsonProperty("OverVoltage")
    OVER_VOLTAGE,
    @JsonProperty("PhaseRotation")
    PHASE_ROTATION,
    @JsonProperty("RemoteEmergency")
    REMOTE_EMERGENCY,
    @JsonProperty("UnderFrequency")
    UNDER_FREQUENCY,
    @JsonProperty("UnderVoltage")
    UNDER_VOLTAGE,
    @JsonProperty("VoltageImbalance")
    VOLTAGE_IMBALANCE
}
