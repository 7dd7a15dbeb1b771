package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** New limits of a dynamic profile, in the unit of its schedule. */
public record ChargingScheduleUpdate(
        @Nullable BigDecimal limit,
        @JsonProperty("limit_L2") @Nullable BigDecimal limitL2,
        @JsonProperty("limit_L3") @Nullable BigDecimal limitL3,
        @Range(max = 0) @Nullable BigDecimal dischargeLimit,

        @JsonProperty("dischargeLimit_L2") @Range(max = 0) @Nullable
        BigDecimal dischargeLimitL2,

        @JsonProperty("dischargeLimit_L3") @Range(max = 0) @Nullable
        BigDecimal dischargeLimitL3,

        @Nullable BigDecimal setpoint,
        @JsonProperty("setpoint_L2") @Nullable BigDecimal setpointL2,
        @JsonProperty("setpoint_L3") @Nullable BigDecimal setpointL3,
        @Nullable BigDecimal setpointReactive,
        @JsonProperty("setpointReactive_L2") @Nullable BigDecimal setpointReactiveL2,
        @JsonProperty("setpointReactive_L3") @Nullable BigDecimal setpointReactiveL3,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingScheduleUpdate() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
