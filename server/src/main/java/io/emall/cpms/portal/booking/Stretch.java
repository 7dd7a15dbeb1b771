package io.emall.cpms.portal.booking;

import io.emall.cpms.core.unit.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that a calendar shows.
 *
 * @param first of them
 * @param chosen the one that is shown where there is room for one only
 */
record Stretch(LocalDate first, int days, LocalDate chosen, ZoneId zone) {
    private static final int WEEK = 7;

    static Stretch of(LocalDate day, boolean isDay, ZoneId zone) {
        return isDay ? new Stretch(day, 1, day, zone) : new Stretch(monday(day), WEEK, day, zone);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The whole week, whatever is shown of it. */
    public List<LocalDate> week() {
        LocalDate monday = monday(chosen);
        return Stream.iterate(monday, day -> day.plusDays(1)).limit(WEEK).toList();
    }

    List<LocalDate> dates() {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(days).toList();
    }

    /** From the first local midnight to the last: 23 or 25 hours more or less where clocks are turned. */
    Interval within() {
        return day(first, first.plusDays(days));
    }

    Interval of(LocalDate date) {
        return day(date, date.plusDays(1));
    }

    private Interval day(LocalDate from, LocalDate until) {
        return new Interval(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }
}
