package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/**
 * What energy and parking cost from a power on.
 *
 * @param parkingFeePeriod seconds
 * @param carbonDioxideEmission g per kWh
 * @param renewableGenerationPercentage percent
 */
public record PriceRule(
        RationalNumber energyFee,
        RationalNumber powerRangeStart,
        @Nullable Integer parkingFeePeriod,
        @Range(min = 0) @Nullable Integer carbonDioxideEmission,
        @Range(min = 0, max = 100) @Nullable Integer renewableGenerationPercentage,
        @Nullable RationalNumber parkingFee,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public PriceRule(RationalNumber energyFee, RationalNumber powerRangeStart) {
        this(energyFee, powerRangeStart, null, null, null, null, null);
    }
}
