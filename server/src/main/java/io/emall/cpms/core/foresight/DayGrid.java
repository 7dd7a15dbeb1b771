package io.emall.cpms.core.foresight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;

/**
 * Quarters of an hour by the clock on the wall, each day with 96: on a day of 23 hours some of them are never known, on one of 25
 * the later counts, and noon stays noon.
 */
public final class DayGrid {

    public static final int PER_DAY = 96;

    private static final int MINUTES = 15;

    /** A day of 23 hours moves what follows by an hour. */
    private static final int SHIFT = 8;

    private final ZoneId zone;
    private final LocalDate first;
    private final Instant now;

    /** @param days whole ones before the one that the moment lies in */
    public DayGrid(ZoneId zone, Instant now, int days) {
        this.zone = zone;
        this.now = now;
        first = LocalDate.ofInstant(now, zone).minusDays(days);
    }

    /** When the first day begins. */
    public Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** Whether the day with that number, counted from the first, is a Saturday or Sunday. */
    public boolean isRestDay(int day) {
        return first.plusDays(day).getDayOfWeek().getValue() >= 6;
    }

    /** Which quarter of an hour the moment lies in, counted from the begin of the first day. */
    public int index(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        long days = ChronoUnit.DAYS.between(first, there.toLocalDate());
        return (int) days * PER_DAY + (there.getHour() * 60 + there.getMinute()) / MINUTES;
    }

    /** Figures up to now; NaN for what nobody knows. */
    public double[] known(Map<Instant, Double> figures) {
        double[] known = new double[index(now)];
        Arrays.fill(known, Double.NaN);
        figures.forEach((at, figure) -> {
            int index = index(at);
            if (index >= 0 && index < known.length) {
                known[index] = figure;
            }
        });
        return known;
    }

    /** What is asked for beyond that many steps of real time, in steps of the wall's clock. */
    public static int enough(int count) {
        return count + SHIFT;
    }

    /** The next so many quarters as they come, from {@link #enough} by the clock on the wall. */
    public double[] real(double[] ahead, int count) {
        int begin = index(now);
        double[] real = new double[count];
        Arrays.setAll(
                real,
                step -> ahead[
                        Math.clamp(
                                index(now.plus(Duration.ofMinutes((long) MINUTES * step))) - begin,
                                0,
                                ahead.length - 1)]);
        return real;
    }
}
