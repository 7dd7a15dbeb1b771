package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** Why a reservation ended unused. */
public enum ReservationUpdateStatus {
    @JsonProperty("Expired")
    EXPIRED,
    @JsonProperty("Removed")
    REMOVED,
    @Since("2.1")
    @JsonProperty("NoTransaction")
    NO_TRANSACTION
}
