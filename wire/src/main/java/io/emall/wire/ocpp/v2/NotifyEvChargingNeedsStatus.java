package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a vehicle's needs. */
public enum NotifyEvChargingNeedsStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("Processing")
    PROCESSING
}
