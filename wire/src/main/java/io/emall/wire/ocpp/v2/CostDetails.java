package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a station counted for a transaction. */
public record CostDetails(
        TotalCost totalCost,
        TotalUsage totalUsage,
        @Size(min = 1) @Nullable List<ChargingPeriod> chargingPeriods,
        @Nullable Boolean failureToCalculate,
        @Length(max = 500) @Nullable String failureReason,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public CostDetails(TotalCost totalCost, TotalUsage totalUsage) {
        this(totalCost, totalUsage, null, null, null, null);
    }
}
