package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** When to restart. */
public enum ResetType {
    @JsonProperty("Immediate")
    IMMEDIATE,
    @JsonProperty("OnIdle")
    ON_IDLE,
    @Since("2.1")
    @JsonProperty("ImmediateAndResume")
    IMMEDIATE_AND_RESUME
}
