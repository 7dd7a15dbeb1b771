package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** The energy a vehicle offers to give back. */
public record EvEnergyOffer(
        EvPowerSchedule evPowerSchedule,
        @Nullable EvAbsolutePriceSchedule evAbsolutePriceSchedule,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public EvEnergyOffer(EvPowerSchedule evPowerSchedule) {
        this(evPowerSchedule, null, null);
    }
}
