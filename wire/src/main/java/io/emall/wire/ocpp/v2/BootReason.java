package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a station (re)started. */
public enum BootReason {
    @JsonProperty("ApplicationReset")
    APPLICATION_RESET,
    @JsonProperty("FirmwareUpdate")
    FIRMWARE_UPDATE,
    @JsonProperty("LocalReset")
    LOCAL_RESET,
    @JsonProperty("PowerUp")
    POWER_UP,
    @JsonProperty("RemoteReset")
    REMOTE_RESET,
    @JsonProperty("ScheduledReset")
    SCHEDULED_RESET,
    @JsonProperty("Triggered")
    TRIGGERED,
    @JsonProperty("Unknown")
    UNKNOWN,
    @JsonProperty("Watchdog")
    WATCHDOG
}
