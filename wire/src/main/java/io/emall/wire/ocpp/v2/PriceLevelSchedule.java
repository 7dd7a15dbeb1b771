package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices over time as levels, as ISO 15118-20 has them. */
public record PriceLevelSchedule(
        @Size(min = 1, max = 100) List<PriceLevelScheduleEntry> priceLevelScheduleEntries,
        Instant timeAnchor,
        @Range(min = 0) int priceScheduleId,
        @Range(min = 0) int numberOfPriceLevels,
        @Length(max = 32) @Nullable String priceScheduleDescription,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public PriceLevelSchedule(
            List<PriceLevelScheduleEntry> priceLevelScheduleEntries,
            Instant timeAnchor,
            int priceScheduleId,
            int numberOfPriceLevels) {
        this(priceLevelScheduleEntries, timeAnchor, priceScheduleId, numberOfPriceLevels, null, null);
    }
}
