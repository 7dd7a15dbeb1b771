package io.emall.wire.ocpp.v2;

import io.emall.wire.Whole;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a vehicle needs for AC charging: Wh, A per phase, V. */
public record AcChargingParameters(
        @Whole(until = "2.1") BigDecimal energyAmount,
        @Whole(until = "2.1") BigDecimal evMinCurrent,
        @Whole(until = "2.1") BigDecimal evMaxCurrent,
        @Whole(until = "2.1") BigDecimal evMaxVoltage,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public AcChargingParameters(
            BigDecimal energyAmount, BigDecimal evMinCurrent, BigDecimal evMaxCurrent, BigDecimal evMaxVoltage) {
        this(energyAmount, evMinCurrent, evMaxCurrent, evMaxVoltage, null);
    }
}
