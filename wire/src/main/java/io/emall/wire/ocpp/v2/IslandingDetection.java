package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an inverter notices that the grid is gone. */
public enum IslandingDetection {
    @JsonProperty("NoAntiIslandingSupport")
    NO_ANTI_ISLANDING_SUPPORT,
    @JsonProperty("RoCoF")
    ROCOF,
    UVP_OVP,
    UFP_OFP,
    @JsonProperty("VoltageVectorShift")
    VOLTAGE_VECTOR_SHIFT,
    @JsonProperty("ZeroCrossingDetection")
    ZERO_CROSSING_DETECTION,
    @JsonProperty("OtherPassive")
    OTHER_PASSIVE,
    @JsonProperty("ImpedanceMeasurement")
    IMPEDANCE_MEASUREMENT,
    @JsonProperty("ImpedanceAtFrequency")
    IMPEDANCE_AT_FREQUENCY,
    @JsonProperty("SlipModeFrequencyShift")
    SLIP_MODE_FREQUENCY_SHIFT,
    @JsonProperty("SandiaFrequencyShift")
    SANDIA_FREQUENCY_SHIFT,
    @JsonProperty("SandiaVoltageShift")
    SANDIA_VOLTAGE_SHIFT,
    @JsonProperty("FrequencyJump")
    FREQUENCY_JUMP,
    @JsonProperty("RCLQFactor")
    RCLQ_FACTOR,
    @JsonProperty("OtherActive")
    OTHER_ACTIVE
}
