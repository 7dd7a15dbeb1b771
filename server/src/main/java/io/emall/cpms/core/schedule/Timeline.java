package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of some EVSEs' time. It advises; only the database promises.
 *
 * @param busy by commitments (with their buffers), by what runs now, and by what is broken now
 */
record Timeline(Map<EvseUid, List<Interval>> busy, OpeningHours hours, ZoneId zone, BookingTerms terms) {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS = 48;

    boolean isOpen(Interval period) {
        return hours.openDuring(period, zone);
    }

    boolean isFree(EvseUid evse, Interval period) {
        Interval during = Booking.during(period, terms);
        return isOpen(period) && busy(evse).stream().noneMatch(during::overlaps);
    }

    /** The free time of the same length that begins nearest to the wanted one, not before {@code earliest}. */
    Optional<Interval> nearest(EvseUid evse, Interval wanted, Instant earliest) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(STEP::multipliedBy)
                .flatMap(by -> Stream.of(wanted.shifted(by), wanted.shifted(by.negated())))
                .filter(period -> !period.from().isBefore(earliest))
                .filter(period -> isFree(evse, period))
                .findFirst();
    }

    /** What of that time could be booked: what nothing takes, shortened by the buffer that a booking needs after it. */
    List<Interval> gaps(EvseUid evse, Interval within) {
        List<Interval> gaps = new ArrayList<>();
        Instant free = within.from();
        for (Interval taken :
                busy(evse).stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            add(gaps, free, taken.from().minus(terms.buffer()));
            if (taken.until() == null) {
                return gaps;
            }
            free = taken.until().isAfter(free) ? taken.until() : free;
        }
        if (within.until() != null) {
            add(gaps, free, within.until());
        }
        return gaps;
    }

    /** What of the gaps lies in opening hours. */
    List<Interval> free(EvseUid evse, Interval within) {
        List<Interval> free = gaps(evse, within);
        for (Interval closed : hours.closed(within, zone)) {
            free = free.stream().flatMap(gap -> gap.without(closed).stream()).toList();
        }
        return free.stream().filter(this::isLongEnough).toList();
    }

    private boolean isLongEnough(Interval time) {
        Instant until = time.until();
        return until == null || Duration.between(time.from(), until).compareTo(terms.shortest()) >= 0;
    }

    private void add(List<Interval> gaps, Instant from, Instant until) {
        if (Duration.between(from, until).compareTo(terms.shortest()) >= 0) {
            gaps.add(new Interval(from, until));
        }
    }

    private List<Interval> busy(EvseUid evse) {
        return busy.getOrDefault(evse, List.of());
    }
}
