package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** What a vehicle needs for AC charging: Wh, A per phase, V. */
public record AcChargingParameters(
        int energyAmount,
        int evMinCurrent,
        int evMaxCurrent,
        int evMaxVoltage,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public AcChargingParameters(int energyAmount, int evMinCurrent, int evMaxCurrent, int evMaxVoltage) {
        this(energyAmount, evMinCurrent, evMaxCurrent, evMaxVoltage, null);
    }
}
