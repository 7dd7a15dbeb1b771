package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a tariff. */
public enum TariffSetStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("TooManyElements")
    TOO_MANY_ELEMENTS,
    @JsonProperty("ConditionNotSupported")
    CONDITION_NOT_SUPPORTED,
    @JsonProperty("DuplicateTariffId")
    DUPLICATE_TARIFF_ID
}
