package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the EVSE could be reserved. */
public enum ReserveNowStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Faulted")
    FAULTED,
    @JsonProperty("Occupied")
    OCCUPIED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("Unavailable")
    UNAVAILABLE
}
