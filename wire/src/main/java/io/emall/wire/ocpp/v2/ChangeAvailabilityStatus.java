package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a change of availability. */
public enum ChangeAvailabilityStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("Scheduled")
    SCHEDULED
}
