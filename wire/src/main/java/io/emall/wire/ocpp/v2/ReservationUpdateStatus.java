package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a reservation ended unused. */
public enum ReservationUpdateStatus {
    @JsonProperty("Expired")
    EXPIRED,
    @JsonProperty("Removed")
    REMOVED
}
