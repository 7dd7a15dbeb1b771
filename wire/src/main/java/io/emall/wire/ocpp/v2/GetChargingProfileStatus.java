package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether there are profiles to report. */
public enum GetChargingProfileStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("NoProfiles")
    NO_PROFILES
}
