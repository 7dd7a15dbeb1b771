package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices over time in money, as ISO 15118-20 has them. */
public record AbsolutePriceSchedule(
        Instant timeAnchor,
        @Range(min = 0) int priceScheduleID,
        @Length(max = 3) String currency,
        @Length(max = 8) String language,
        @Length(max = 2000) String priceAlgorithm,
        @Size(min = 1, max = 1024) List<PriceRuleStack> priceRuleStacks,
        @Length(max = 160) @Nullable String priceScheduleDescription,
        @Nullable RationalNumber minimumCost,
        @Nullable RationalNumber maximumCost,
        @Size(min = 1, max = 10) @Nullable List<TaxRule> taxRules,
        @Nullable OverstayRuleList overstayRuleList,
        @Size(min = 1, max = 5) @Nullable List<AdditionalSelectedServices> additionalSelectedServices,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public AbsolutePriceSchedule(
            Instant timeAnchor,
            int priceScheduleID,
            String currency,
            String language,
            String priceAlgorithm,
            List<PriceRuleStack> priceRuleStacks) {
        this(
                timeAnchor,
                priceScheduleID,
                currency,
                language,
                priceAlgorithm,
                priceRuleStacks,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
