package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a payment. */
public enum PaymentStatus {
    @JsonProperty("Settled")
    SETTLED,
    @JsonProperty("Canceled")
    CANCELED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("Failed")
    FAILED
}
