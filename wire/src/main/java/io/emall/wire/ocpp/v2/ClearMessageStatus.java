package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** Whether a message to remove was found. */
public enum ClearMessageStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Unknown")
    UNKNOWN,
    @Since("2.1")
    @JsonProperty("Rejected")
    REJECTED
}
