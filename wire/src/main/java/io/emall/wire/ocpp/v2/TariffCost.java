package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a cost was raised to a minimum or cut to a maximum. */
public enum TariffCost {
    @JsonProperty("NormalCost")
    NORMAL_COST,
    @JsonProperty("MinCost")
    MIN_COST,
    @JsonProperty("MaxCost")
    MAX_COST
}
