package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** What the times of a profile count from. */
public enum ChargingProfileKind {
    @JsonProperty("Absolute")
    ABSOLUTE,
    @JsonProperty("Recurring")
    RECURRING,
    @JsonProperty("Relative")
    RELATIVE,
    @Since("2.1")
    @JsonProperty("Dynamic")
    DYNAMIC
}
