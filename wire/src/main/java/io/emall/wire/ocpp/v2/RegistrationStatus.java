package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a station may talk to the CSMS. */
public enum RegistrationStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Pending")
    PENDING,
    @JsonProperty("Rejected")
    REJECTED
}
