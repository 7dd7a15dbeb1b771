package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Length;
import io.emall.wire.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inverter in a vehicle can do: W, VA, var, V, A, s. */
public record DerChargingParameters(
        @Size(min = 1) @Nullable List<DerControlType> evSupportedDERControl,
        @Nullable BigDecimal evOverExcitedMaxDischargePower,
        @Nullable BigDecimal evOverExcitedPowerFactor,
        @Nullable BigDecimal evUnderExcitedMaxDischargePower,
        @Nullable BigDecimal evUnderExcitedPowerFactor,
        @Nullable BigDecimal maxApparentPower,
        @Nullable BigDecimal maxChargeApparentPower,
        @JsonProperty("maxChargeApparentPower_L2") @Nullable BigDecimal maxChargeApparentPowerL2,
        @JsonProperty("maxChargeApparentPower_L3") @Nullable BigDecimal maxChargeApparentPowerL3,
        @Nullable BigDecimal maxDischargeApparentPower,

        @JsonProperty("maxDischargeApparentPower_L2") @Nullable
        BigDecimal maxDischargeApparentPowerL2,

        @JsonProperty("maxDischargeApparentPower_L3") @Nullable
        BigDecimal maxDischargeApparentPowerL3,

        @Nullable BigDecimal maxChargeReactivePower,
        @JsonProperty("maxChargeReactivePower_L2") @Nullable BigDecimal maxChargeReactivePowerL2,
        @JsonProperty("maxChargeReactivePower_L3") @Nullable BigDecimal maxChargeReactivePowerL3,
        @Nullable BigDecimal minChargeReactivePower,
        @JsonProperty("minChargeReactivePower_L2") @Nullable BigDecimal minChargeReactivePowerL2,
        @JsonProperty("minChargeReactivePower_L3") @Nullable BigDecimal minChargeReactivePowerL3,
        @Nullable BigDecimal maxDischargeReactivePower,

        @JsonProperty("maxDischargeReactivePower_L2") @Nullable
        BigDecimal maxDischargeReactivePowerL2,

        @JsonProperty("maxDischargeReactivePower_L3") @Nullable
        BigDecimal maxDischargeReactivePowerL3,

        @Nullable BigDecimal minDischargeReactivePower,

        @JsonProperty("minDischargeReactivePower_L2") @Nullable
        BigDecimal minDischargeReactivePowerL2,

        @JsonProperty("minDischargeReactivePower_L3") @Nullable
        BigDecimal minDischargeReactivePowerL3,

        @Nullable BigDecimal nominalVoltage,
        @Nullable BigDecimal nominalVoltageOffset,
        @Nullable BigDecimal maxNominalVoltage,
        @Nullable BigDecimal minNominalVoltage,
        @Length(max = 50) @Nullable String evInverterManufacturer,
        @Length(max = 50) @Nullable String evInverterModel,
        @Length(max = 50) @Nullable String evInverterSerialNumber,
        @Length(max = 50) @Nullable String evInverterSwVersion,
        @Length(max = 50) @Nullable String evInverterHwVersion,
        @Size(min = 1) @Nullable List<IslandingDetection> evIslandingDetectionMethod,
        @Nullable BigDecimal evIslandingTripTime,
        @Nullable BigDecimal evMaximumLevel1DCInjection,
        @Nullable BigDecimal evDurationLevel1DCInjection,
        @Nullable BigDecimal evMaximumLevel2DCInjection,
        @Nullable BigDecimal evDurationLevel2DCInjection,
        @Nullable BigDecimal evReactiveSusceptance,
        @Nullable BigDecimal evSessionTotalDischargeEnergyAvailable,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public DerChargingParameters() {
        this(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
    }
}
