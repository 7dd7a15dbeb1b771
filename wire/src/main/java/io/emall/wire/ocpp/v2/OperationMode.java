package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who or what a charging schedule follows. */
public enum OperationMode {
    @JsonProperty("Idle")
    IDLE,
    @JsonProperty("ChargingOnly")
    CHARGING_ONLY,
    @JsonProperty("CentralSetpoint")
    CENTRAL_SETPOINT,
    @JsonProperty("ExternalSetpoint")
    EXTERNAL_SETPOINT,
    @JsonProperty("ExternalLimits")
    EXTERNAL_LIMITS,
    @JsonProperty("CentralFrequency")
    CENTRAL_FREQUENCY,
    @JsonProperty("LocalFrequency")
    LOCAL_FREQUENCY,
    @JsonProperty("LocalLoadBalancing")
    LOCAL_LOAD_BALANCING
}
