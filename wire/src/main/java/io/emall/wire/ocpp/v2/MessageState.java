package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** In which state of the station a message is shown. */
public enum MessageState {
    @JsonProperty("Charging")
    CHARGING,
    @JsonProperty("Faulted")
    FAULTED,
    @JsonProperty("Idle")
    IDLE,
    @JsonProperty("Unavailable")
    UNAVAILABLE,
    @Since("2.1")
    @JsonProperty("Suspended")
    SUSPENDED,
    @Since("2.1")
    @JsonProperty("Discharging")
    DISCHARGING
}
