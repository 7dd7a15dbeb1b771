package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/** What a vehicle needs for DC charging: A, V, Wh, W and per cent. */
public record DcChargingParameters(
        int evMaxCurrent,
        int evMaxVoltage,
        @Nullable Integer energyAmount,
        @Nullable Integer evMaxPower,
        @Range(min = 0, max = 100) @Nullable Integer stateOfCharge,
        @Nullable Integer evEnergyCapacity,
        @Range(min = 0, max = 100) @Nullable Integer fullSoC,
        @Range(min = 0, max = 100) @Nullable Integer bulkSoC,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public DcChargingParameters(int evMaxCurrent, int evMaxVoltage) {
        this(evMaxCurrent, evMaxVoltage, null, null, null, null, null, null, null);
    }
}
