package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a vehicle wants for its energy over time. */
public record EvAbsolutePriceSchedule(
        Instant timeAnchor,
        @Length(max = 3) String currency,
        @Size(min = 1, max = 1024) List<EvAbsolutePriceScheduleEntry> evAbsolutePriceScheduleEntries,
        @Length(max = 2000) String priceAlgorithm,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public EvAbsolutePriceSchedule(
            Instant timeAnchor,
            String currency,
            List<EvAbsolutePriceScheduleEntry> evAbsolutePriceScheduleEntries,
            String priceAlgorithm) {
        this(timeAnchor, currency, evAbsolutePriceScheduleEntries, priceAlgorithm, null);
    }
}
