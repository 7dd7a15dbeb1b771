package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle can take and give back: W, A, V, Wh.
 *
 * @param targetSoC percent
 */
public record V2xChargingParameters(
        @Nullable BigDecimal minChargePower,
        @JsonProperty("minChargePower_L2") @Nullable BigDecimal minChargePowerL2,
        @JsonProperty("minChargePower_L3") @Nullable BigDecimal minChargePowerL3,
        @Nullable BigDecimal maxChargePower,
        @JsonProperty("maxChargePower_L2") @Nullable BigDecimal maxChargePowerL2,
        @JsonProperty("maxChargePower_L3") @Nullable BigDecimal maxChargePowerL3,
        @Nullable BigDecimal minDischargePower,
        @JsonProperty("minDischargePower_L2") @Nullable BigDecimal minDischargePowerL2,
        @JsonProperty("minDischargePower_L3") @Nullable BigDecimal minDischargePowerL3,
        @Nullable BigDecimal maxDischargePower,
        @JsonProperty("maxDischargePower_L2") @Nullable BigDecimal maxDischargePowerL2,
        @JsonProperty("maxDischargePower_L3") @Nullable BigDecimal maxDischargePowerL3,
        @Nullable BigDecimal minChargeCurrent,
        @Nullable BigDecimal maxChargeCurrent,
        @Nullable BigDecimal minDischargeCurrent,
        @Nullable BigDecimal maxDischargeCurrent,
        @Nullable BigDecimal minVoltage,
        @Nullable BigDecimal maxVoltage,
        @Nullable BigDecimal evTargetEnergyRequest,
        @Nullable BigDecimal evMinEnergyRequest,
        @Nullable BigDecimal evMaxEnergyRequest,
        @Nullable BigDecimal evMinV2XEnergyRequest,
        @Nullable BigDecimal evMaxV2XEnergyRequest,
        @Range(min = 0, max = 100) @Nullable Integer targetSoC,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public V2xChargingParameters() {
        this(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
    }
}
