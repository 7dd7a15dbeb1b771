package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the times of a profile count from. */
public enum ChargingProfileKind {
    @JsonProperty("Absolute")
    ABSOLUTE,
    @JsonProperty("Recurring")
    RECURRING,
    @JsonProperty("Relative")
    RELATIVE
}
