package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * When a location is open, in its own time zone.
 *
 * @param always around the clock; then there are no regular hours
 * @param openings when it is open beside the regular hours
 * @param closings when it is closed whatever else is said
 */
public record OpeningHours(boolean always, List<Regular> regular, List<Interval> openings, List<Interval> closings) {

    public static final OpeningHours ALWAYS = new OpeningHours(true, List.of(), List.of(), List.of());

    /** Every week; an end at or before the begin lies on the next day. */
    public record Regular(DayOfWeek day, LocalTime begin, LocalTime end) {

        /** Clocks that are turned make such a day's hours shorter or longer, as they are at the door. */
        private Interval on(LocalDate date, ZoneId zone) {
            LocalDate last = end.isAfter(begin) ? date : date.plusDays(1);
            return new Interval(
                    date.atTime(begin).atZone(zone).toInstant(),
                    last.atTime(end).atZone(zone).toInstant());
        }
    }

    /** Whether it is open all that time; an open-ended time only where it never closes. */
    public boolean openDuring(Interval time, ZoneId zone) {
        Instant until = time.until();
        if (closings.stream().anyMatch(time::overlaps)) {
            return false;
        }
        if (always || until == null) {
            return always;
        }
        Instant covered = time.from();
        for (Interval open : spans(time.from(), until, zone)) {
            if (!open.contains(covered)) {
                continue;
            }
            Instant end = open.until();
            if (end == null || !end.isBefore(until)) {
                return true;
            }
            covered = end;
        }
        return false;
    }

    /** When it is closed within that time, which ends, in order. */
    public List<Interval> closed(Interval within, ZoneId zone) {
        Instant until = Objects.requireNonNull(within.until());
        List<Interval> closed = new ArrayList<>(closings);
        Instant covered = within.from();
        for (Interval open : always ? List.of(within) : spans(within.from(), until, zone)) {
            if (open.from().isAfter(covered)) {
                closed.add(new Interval(covered, open.from()));
            }
            Instant end = open.until() == null ? until : open.until();
            covered = end.isAfter(covered) ? end : covered;
        }
        if (covered.isBefore(until)) {
            closed.add(new Interval(covered, until));
        }
        return closed.stream()
                .filter(within::overlaps)
                .map(within::common)
                .sorted(Comparator.comparing(Interval::from))
                .toList();
    }

    private List<Interval> spans(Instant from, Instant until, ZoneId zone) {
        List<Interval> spans = new ArrayList<>(openings);
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate().minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (Regular hours : regular) {
                if (hours.day() == date.getDayOfWeek()) {
                    spans.add(hours.on(date, zone));
                }
            }
        }
        spans.sort(Comparator.comparing(Interval::from));
        return spans;
    }
}
