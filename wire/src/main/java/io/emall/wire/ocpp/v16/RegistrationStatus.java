package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a station may talk to the central system. */
public enum RegistrationStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Pending")
    PENDING,
    @JsonProperty("Rejected")
    REJECTED
}
