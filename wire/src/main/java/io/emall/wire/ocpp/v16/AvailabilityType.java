package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In or out of service. */
public enum AvailabilityType {
    @JsonProperty("Inoperative")
    INOPERATIVE,
    @JsonProperty("Operative")
    OPERATIVE
}
