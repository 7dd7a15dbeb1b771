package io.emall.cpms.core.forecast;

import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When an EVSE is kept for others: bookings, maintenance.
 *
 * @param needed how long it has to be free before them to be of use
 */
record Kept(Instant now, List<Interval> times, Duration needed) {

    /** When it can be used, if what runs there ends like this. */
    Remaining after(Remaining end) {
        return times.isEmpty() ? end : minutes -> end.overBy(lastEnd(minutes));
    }

    /** When what runs has to end at the latest, so that it can be used by that moment. */
    private double lastEnd(double minutes) {
        double end = minutes;
        boolean isKept = true;
        while (isKept) {
            isKept = false;
            for (Interval time : times) {
                double from = Forecast.minutes(now, time.from().minus(needed));
                double until = time.until() == null ? Double.MAX_VALUE : Forecast.minutes(now, time.until());
                if (from < end && end < until) {
                    end = from;
                    isKept = true;
                }
            }
        }
        return end;
    }
}
