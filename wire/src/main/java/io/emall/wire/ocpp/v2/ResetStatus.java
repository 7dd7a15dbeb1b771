package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether and when it will restart. */
public enum ResetStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("Scheduled")
    SCHEDULED
}
