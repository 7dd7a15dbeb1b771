package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which attribute of a variable; absent means ACTUAL. */
public enum AttributeType {
    @JsonProperty("Actual")
    ACTUAL,
    @JsonProperty("Target")
    TARGET,
    @JsonProperty("MinSet")
    MIN_SET,
    @JsonProperty("MaxSet")
    MAX_SET
}
