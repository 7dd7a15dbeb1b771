package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a cost counts. */
public enum CostKind {
    @JsonProperty("CarbonDioxideEmission")
    CARBON_DIOXIDE_EMISSION,
    @JsonProperty("RelativePricePercentage")
    RELATIVE_PRICE_PERCENTAGE,
    @JsonProperty("RenewableGenerationPercentage")
    RENEWABLE_GENERATION_PERCENTAGE
}
