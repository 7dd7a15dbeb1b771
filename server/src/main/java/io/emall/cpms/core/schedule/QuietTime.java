package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time for maintenance in which the fewest bookings are in the way; of equals the earliest.
 *
 * @param booked how much of it is booked
 */
public record QuietTime(Interval period, Duration booked) {

    private static final Duration STEP = Duration.ofMinutes(15);

    /** Empty if no time of that length is without other windows. */
    static Optional<QuietTime> of(List<Occupations.Occupation> taken, Interval within, Duration length) {
        Instant last = within.until() == null ? within.from() : within.until().minus(length);
        return Stream.iterate(within.from(), start -> !start.isAfter(last), start -> start.plus(STEP))
                .map(start -> new Interval(start, start.plus(length)))
                .filter(period -> taken.stream()
                        .noneMatch(one -> one.kind() != Occupations.Kind.BOOKING
                                && one.during().overlaps(period)))
                .map(period -> new QuietTime(period, bookedIn(taken, period)))
                .min(Comparator.comparing(QuietTime::booked)
                        .thenComparing(quiet -> quiet.period().from()));
    }

    private static Duration bookedIn(List<Occupations.Occupation> taken, Interval period) {
        return taken.stream()
                .map(Occupations.Occupation::during)
                .filter(period::overlaps)
                .map(period::shared)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
