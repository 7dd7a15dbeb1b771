package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a connector could be reserved. */
public enum ReservationStatus {
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
