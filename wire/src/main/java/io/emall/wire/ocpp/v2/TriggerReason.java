package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** What made a station send an event. */
public enum TriggerReason {
    @JsonProperty("Authorized")
    AUTHORIZED,
    @JsonProperty("CablePluggedIn")
    CABLE_PLUGGED_IN,
    @JsonProperty("ChargingRateChanged")
    CHARGING_RATE_CHANGED,
    @JsonProperty("ChargingStateChanged")
    CHARGING_STATE_CHANGED,
    @JsonProperty("Deauthorized")
    DEAUTHORIZED,
    @JsonProperty("EnergyLimitReached")
    ENERGY_LIMIT_REACHED,
    @JsonProperty("EVCommunicationLost")
    EV_COMMUNICATION_LOST,
    @JsonProperty("EVConnectTimeout")
    EV_CONNECT_TIMEOUT,
    @JsonProperty("MeterValueClock")
    METER_VALUE_CLOCK,
    @JsonProperty("MeterValuePeriodic")
    METER_VALUE_PERIODIC,
    @JsonProperty("TimeLimitReached")
    TIME_LIMIT_REACHED,
    @JsonProperty("Trigger")
    TRIGGER,
    @JsonProperty("UnlockCommand")
    UNLOCK_COMMAND,
    @JsonProperty("StopAuthorized")
    STOP_AUTHORIZED,
    @JsonProperty("EVDeparted")
    EV_DEPARTED,
    @JsonProperty("EVDetected")
    EV_DETECTED,
    @JsonProperty("RemoteStop")
    REMOTE_STOP,
    @JsonProperty("RemoteStart")
    REMOTE_START,
    @JsonProperty("AbnormalCondition")
    ABNORMAL_CONDITION,
    @JsonProperty("SignedDataReceived")
    SIGNED_DATA_RECEIVED,
    @JsonProperty("ResetCommand")
    RESET_COMMAND,
    @Since("2.1")
    @JsonProperty("CostLimitReached")
    COST_LIMIT_REACHED,
    @Since("2.1")
    @JsonProperty("LimitSet")
    LIMIT_SET,
    @Since("2.1")
    @JsonProperty("OperationModeChanged")
    OPERATION_MODE_CHANGED,
    @Since("2.1")
    @JsonProperty("RunningCost")
    RUNNING_COST,
    @Since("2.1")
    @JsonProperty("SoCLimitReached")
    SOC_LIMIT_REACHED,
    @Since("2.1")
    @JsonProperty("TariffChanged")
    TARIFF_CHANGED,
    @Since("2.1")
    @JsonProperty("TariffNotAccepted")
    TARIFF_NOT_ACCEPTED,
    @Since("2.1")
    @JsonProperty("TxResumed")
    TX_RESUMED
}
