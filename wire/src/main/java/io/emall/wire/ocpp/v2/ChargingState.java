package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the energy of a transaction is doing. */
public enum ChargingState {
    @JsonProperty("Charging")
    CHARGING,
    @JsonProperty("EVConnected")
    EV_CONNECTED,
    @JsonProperty("SuspendedEV")
    SUSPENDED_EV,
    @JsonProperty("SuspendedEVSE")
    SUSPENDED_EVSE,
    @JsonProperty("Idle")
    IDLE
}
