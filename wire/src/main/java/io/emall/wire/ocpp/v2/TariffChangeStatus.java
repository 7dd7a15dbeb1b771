package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a transaction has its new tariff. */
public enum TariffChangeStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("TooManyElements")
    TOO_MANY_ELEMENTS,
    @JsonProperty("ConditionNotSupported")
    CONDITION_NOT_SUPPORTED,
    @JsonProperty("TxNotFound")
    TX_NOT_FOUND,
    @JsonProperty("NoCurrencyChange")
    NO_CURRENCY_CHANGE
}
