package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a local list replaces or amends the old one. */
public enum UpdateType {
    @JsonProperty("Differential")
    DIFFERENTIAL,
    @JsonProperty("Full")
    FULL
}
