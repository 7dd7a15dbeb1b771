package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a certificate was revoked. */
public enum RevocationStatus {
    @JsonProperty("Good")
    GOOD,
    @JsonProperty("Revoked")
    REVOKED,
    @JsonProperty("Unknown")
    UNKNOWN,
    @JsonProperty("Failed")
    FAILED
}
