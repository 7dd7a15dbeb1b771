package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which moment of a transaction an event tells. */
public enum TransactionEventType {
    @JsonProperty("Ended")
    ENDED,
    @JsonProperty("Started")
    STARTED,
    @JsonProperty("Updated")
    UPDATED
}
