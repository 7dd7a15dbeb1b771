package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How often a recurring profile starts anew. */
public enum RecurrencyKind {
    @JsonProperty("Daily")
    DAILY,
    @JsonProperty("Weekly")
    WEEKLY
}
