package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a setting of an inverter is for. */
public enum DerControlType {
    @JsonProperty("EnterService")
    ENTER_SERVICE,
    @JsonProperty("FreqDroop")
    FREQ_DROOP,
    @JsonProperty("FreqWatt")
    FREQ_WATT,
    @JsonProperty("FixedPFAbsorb")
    FIXED_PF_ABSORB,
    @JsonProperty("FixedPFInject")
    FIXED_PF_INJECT,
    @JsonProperty("FixedVar")
    FIXED_VAR,
    @JsonProperty("Gradients")
    GRADIENTS,
    @JsonProperty("HFMustTrip")
    HF_MUST_TRIP,
    @JsonProperty("HFMayTrip")
    HF_MAY_TRIP,
    @JsonProperty("HVMustTrip")
    HV_MUST_TRIP,
    @JsonProperty("HVMomCess")
    HV_MOM_CESS,
    @JsonProperty("HVMayTrip")
    HV_MAY_TRIP,
    @JsonProperty("LimitMaxDischarge")
    LIMIT_MAX_DISCHARGE,
    @JsonProperty("LFMustTrip")
    LF_MUST_TRIP,
    @JsonProperty("LVMustTrip")
    LV_MUST_TRIP,
    @JsonProperty("LVMomCess")
    LV_MOM_CESS,
    @JsonProperty("LVMayTrip")
    LV_MAY_TRIP,
    @JsonProperty("PowerMonitoringMustTrip")
    POWER_MONITORING_MUST_TRIP,
    @JsonProperty("VoltVar")
    VOLT_VAR,
    @JsonProperty("VoltWatt")
    VOLT_WATT,
    @JsonProperty("WattPF")
    WATT_PF,
    @JsonProperty("WattVar")
    WATT_VAR
}
