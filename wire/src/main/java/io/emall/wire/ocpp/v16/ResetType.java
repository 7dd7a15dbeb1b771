package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a station restarts. */
public enum ResetType {
    @JsonProperty("Hard")
    HARD,
    @JsonProperty("Soft")
    SOFT
}
