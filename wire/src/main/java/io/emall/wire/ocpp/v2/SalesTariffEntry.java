package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What energy costs during a time. */
public record SalesTariffEntry(
        RelativeTimeInterval relativeTimeInterval,
        @Range(min = 0) @Nullable Integer ePriceLevel,
        @Size(min = 1, max = 3) @Nullable List<ConsumptionCost> consumptionCost,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SalesTariffEntry(RelativeTimeInterval relativeTimeInterval) {
        this(relativeTimeInterval, null, null, null);
    }
}
