package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When to restart. */
public enum ResetType {
    @JsonProperty("Immediate")
    IMMEDIATE,
    @JsonProperty("OnIdle")
    ON_IDLE
}
