package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a vehicle's battery is ready to be charged fast. */
public enum PreconditioningStatus {
    @JsonProperty("Unknown")
    UNKNOWN,
    @JsonProperty("Ready")
    READY,
    @JsonProperty("NotReady")
    NOT_READY,
    @JsonProperty("Preconditioning")
    PRECONDITIONING
}
