package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Range;
import io.emall.wire.Required;
import io.emall.wire.Since;
import io.emall.wire.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that holds from its start until the next period.
 *
 * @param startPeriod seconds after the start of the schedule
 * @param limit in the unit of the schedule
 * @param numberPhases absent means 3
 */
public record ChargingSchedulePeriod(
        int startPeriod,
        @Required(until = "2.1") @Nullable BigDecimal limit,
        @Range(since = "2.1", min = 0, max = 3) @Nullable Integer numberPhases,
        @Range(since = "2.1", min = 0, max = 3) @Nullable Integer phaseToUse,
        @Since("2.1") @JsonProperty("limit_L2") @Nullable BigDecimal limitL2,
        @Since("2.1") @JsonProperty("limit_L3") @Nullable BigDecimal limitL3,
        @Since("2.1") @Range(max = 0) @Nullable BigDecimal dischargeLimit,

        @Since("2.1") @JsonProperty("dischargeLimit_L2") @Range(max = 0) @Nullable
        BigDecimal dischargeLimitL2,

        @Since("2.1") @JsonProperty("dischargeLimit_L3") @Range(max = 0) @Nullable
        BigDecimal dischargeLimitL3,

        @Since("2.1") @Nullable BigDecimal setpoint,
        @Since("2.1") @JsonProperty("setpoint_L2") @Nullable BigDecimal setpointL2,
        @Since("2.1") @JsonProperty("setpoint_L3") @Nullable BigDecimal setpointL3,
        @Since("2.1") @Nullable BigDecimal setpointReactive,

        @Since("2.1") @JsonProperty("setpointReactive_L2") @Nullable
        BigDecimal setpointReactiveL2,

        @Since("2.1") @JsonProperty("setpointReactive_L3") @Nullable
        BigDecimal setpointReactiveL3,

        @Since("2.1") @Nullable Boolean preconditioningRequest,
        @Since("2.1") @Nullable Boolean evseSleep,
        @Since("2.1") @Nullable BigDecimal v2xBaseline,
        @Since("2.1") @Nullable OperationMode operationMode,
        @Since("2.1") @Size(min = 1, max = 20) @Nullable List<V2xFreqWattPoint> v2xFreqWattCurve,
        @Since("2.1") @Size(min = 1, max = 20) @Nullable List<V2xSignalWattPoint> v2xSignalWattCurve,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingSchedulePeriod(int startPeriod, BigDecimal limit) {
        this(
                startPeriod,
                limit,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With the fields that 2.0.1 has. */
    public ChargingSchedulePeriod(
            int startPeriod,
            @Nullable BigDecimal limit,
            @Nullable Integer numberPhases,
            @Nullable Integer phaseToUse,
            @Nullable CustomData customData) {
        this(
                startPeriod,
                limit,
                numberPhases,
                phaseToUse,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                customData);
    }
}
