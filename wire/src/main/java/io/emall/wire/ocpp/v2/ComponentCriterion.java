package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which components to report. */
public enum ComponentCriterion {
    @JsonProperty("Active")
    ACTIVE,
    @JsonProperty("Available")
    AVAILABLE,
    @JsonProperty("Enabled")
    ENABLED,
    @JsonProperty("Problem")
    PROBLEM
}
