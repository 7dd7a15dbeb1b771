package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** What becomes of a vehicle's needs. */
public enum NotifyEvChargingNeedsStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("Processing")
    PROCESSING,
    @Since("2.1")
    @JsonProperty("NoChargingProfile")
    NO_CHARGING_PROFILE
}
