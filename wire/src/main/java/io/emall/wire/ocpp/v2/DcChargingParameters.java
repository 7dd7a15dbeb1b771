package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Whole;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a vehicle needs for DC charging: A, V, Wh, W and per cent. */
public record DcChargingParameters(
        @Whole(until = "2.1") BigDecimal evMaxCurrent,
        @Whole(until = "2.1") BigDecimal evMaxVoltage,
        @Whole(until = "2.1") @Nullable BigDecimal energyAmount,
        @Whole(until = "2.1") @Nullable BigDecimal evMaxPower,
        @Range(min = 0, max = 100) @Nullable Integer stateOfCharge,
        @Whole(until = "2.1") @Nullable BigDecimal evEnergyCapacity,
        @Range(min = 0, max = 100) @Nullable Integer fullSoC,
        @Range(min = 0, max = 100) @Nullable Integer bulkSoC,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public DcChargingParameters(BigDecimal evMaxCurrent, BigDecimal evMaxVoltage) {
        this(evMaxCurrent, evMaxVoltage, null, null, null, null, null, null, null);
    }
}
