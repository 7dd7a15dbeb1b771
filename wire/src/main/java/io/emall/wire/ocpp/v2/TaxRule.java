package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/** What a tax applies to, as ISO 15118-20 has it. */
public record TaxRule(
        @Range(min = 0) int taxRuleID,
        boolean appliesToEnergyFee,
        boolean appliesToParkingFee,
        boolean appliesToOverstayFee,
        boolean appliesToMinimumMaximumCost,
        RationalNumber taxRate,
        @Length(max = 100) @Nullable String taxRuleName,
        @Nullable Boolean taxIncludedInPrice,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TaxRule(
            int taxRuleID,
            boolean appliesToEnergyFee,
            boolean appliesToParkingFee,
            boolean appliesToOverstayFee,
            boolean appliesToMinimumMaximumCost,
            RationalNumber taxRate) {
        this(
                taxRuleID,
                appliesToEnergyFee,
                appliesToParkingFee,
                appliesToOverstayFee,
                appliesToMinimumMaximumCost,
                taxRate,
                null,
                null,
                null);
    }
}
