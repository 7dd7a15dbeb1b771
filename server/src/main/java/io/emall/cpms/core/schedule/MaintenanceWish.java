package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken out of service.
 *
 * @param evses of one location
 * @param connector the only socket concerned, of the only EVSE; null for all of them
 * @param period the first time
 * @param weeks how often, a week apart by the location's clock; 1 for once
 */
public record MaintenanceWish(
        List<EvseUid> evses,
        @Nullable ConnectorId connector,
        MaintenanceWindow.Kind kind,
        Interval period,
        int weeks,
        String words) {

    public static final int MOST_WEEKS = 52;

    List<Interval> times(ZoneId zone) {
        return IntStream.range(0, weeks)
                .mapToObj(week -> new Interval(later(period.from(), week, zone), later(end(), week, zone)))
                .toList();
    }

    private Instant end() {
        Instant until = period.until();
        if (until == null) {
            throw new IllegalArgumentException("maintenance ends");
        }
        return until;
    }

    private static Instant later(Instant moment, int weeks, ZoneId zone) {
        return ZonedDateTime.ofInstant(moment, zone).plusWeeks(weeks).toInstant();
    }
}
