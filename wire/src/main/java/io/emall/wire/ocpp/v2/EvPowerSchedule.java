package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The power a vehicle offers over time. */
public record EvPowerSchedule(
        @Size(min = 1, max = 1024) List<EvPowerScheduleEntry> evPowerScheduleEntries,
        Instant timeAnchor,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public EvPowerSchedule(List<EvPowerScheduleEntry> evPowerScheduleEntries, Instant timeAnchor) {
        this(evPowerScheduleEntries, timeAnchor, null);
    }
}
