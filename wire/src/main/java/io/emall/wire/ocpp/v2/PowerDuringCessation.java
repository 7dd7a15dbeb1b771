package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which power is fed in while the grid is disturbed. */
public enum PowerDuringCessation {
    @JsonProperty("Active")
    ACTIVE,
    @JsonProperty("Reactive")
    REACTIVE
}
