package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a connector is doing. */
public enum ConnectorStatus {
    @JsonProperty("Available")
    AVAILABLE,
    @JsonProperty("Occupied")
    OCCUPIED,
    @JsonProperty("Reserved")
    RESERVED,
    @JsonProperty("Unavailable")
    UNAVAILABLE,
    @JsonProperty("Faulted")
    FAULTED
}
