package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an idTag may charge. */
public enum AuthorizationStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Blocked")
    BLOCKED,
    @JsonProperty("Expired")
    EXPIRED,
    @JsonProperty("Invalid")
    INVALID,
    @JsonProperty("ConcurrentTx")
    CONCURRENT_TX
}
