package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that somebody else set at a station and that it told us of (OCPP 2.x K11 to K14).
 *
 * @param evse 0 is the whole station
 * @param source who set it, such as EMS or SO
 * @param critical for the grid; null if not told
 * @param schedules none where the station told only that there is a limit
 */
public record ReportedLimit(
        StationId station,
        int evse,
        String source,
        @Nullable Boolean critical,
        List<Schedule> schedules,
        Instant at) {
    /** As profiles, for what is in force; a schedule without a start counts from when it was told. */
    List<ChargingProfile> profiles() {
        return schedules.stream()
                .map(s -> new Schedule(s.unit(), s.periods(), s.start() == null ? at : s.start(), s.duration(), null))
                .map(s -> new ChargingProfile(0, Purpose.EXTERNAL, evse, 0, ProfileKind.ABSOLUTE, null, null, null, s))
                .toList();
    }
}
