package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits that follow from all profiles.
 *
 * @param duration seconds
 */
public record CompositeSchedule(
        @Size(min = 1) List<ChargingSchedulePeriod> chargingSchedulePeriod,
        @Range(since = "2.1", min = 0) int evseId,
        int duration,
        Instant scheduleStart,
        ChargingRateUnit chargingRateUnit,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public CompositeSchedule(
            List<ChargingSchedulePeriod> chargingSchedulePeriod,
            int evseId,
            int duration,
            Instant scheduleStart,
            ChargingRateUnit chargingRateUnit) {
        this(chargingSchedulePeriod, evseId, duration, scheduleStart, chargingRateUnit, null);
    }
}
