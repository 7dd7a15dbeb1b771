package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** Who set a limit, and whether the grid depends on it. */
public record ChargingLimit(
        ChargingLimitSource chargingLimitSource,
        @Nullable Boolean isGridCritical,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingLimit(ChargingLimitSource chargingLimitSource) {
        this(chargingLimitSource, null, null);
    }
}
