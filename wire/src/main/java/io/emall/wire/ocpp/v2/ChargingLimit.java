package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.OneOf;
import io.emall.wire.Since;
import org.jspecify.annotations.Nullable;

/** Who set a limit, and whether the grid depends on it. */
public record ChargingLimit(
        @Length(max = 20) @OneOf(value = ChargingLimitSource.class, until = "2.1")
        String chargingLimitSource,

        @Nullable Boolean isGridCritical,
        @Since("2.1") @Nullable Boolean isLocalGeneration,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingLimit(String chargingLimitSource) {
        this(chargingLimitSource, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public ChargingLimit(
            String chargingLimitSource, @Nullable Boolean isGridCritical, @Nullable CustomData customData) {
        this(chargingLimitSource, isGridCritical, null, customData);
    }
}
