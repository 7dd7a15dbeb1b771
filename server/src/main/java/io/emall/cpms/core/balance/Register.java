package io.emall.cpms.core.balance;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A session's energy register as far as it is known around a time.
 *
 * @param points in the order of time; the register never runs back
 * @param power W it drew last
 * @param running whether it goes on after the last point
 */
public record Register(List<Point> points, double power, boolean running) {
    /** A car that was silent for longer is not taken to go on. */
    private static final Duration GOES_ON = Duration.ofMinutes(30);

    /** So late a reading is taken for one at the end. */
    private static final Duration AT_THE_END = Duration.ofMinutes(1);

    private static final double SECONDS_PER_HOUR = 3600;

    /** The register at a moment, in Wh. */
    public record Point(Instant at, double wattHours) {}

    public Register {
        points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
    }

    /** Wh between two moments. */
    public double between(Instant from, Instant until) {
        return Math.max(0, at(until) - at(from));
    }

    /** Whether what it was then is not read but guessed. */
    public boolean isGuessed(Instant moment) {
        return running
                && !points.isEmpty()
                && points.getLast().at().plus(AT_THE_END).isBefore(moment);
    }

    boolean isOverBy(Instant moment) {
        return !running && !points.isEmpty() && !points.getLast().at().isAfter(moment);
    }

    private double at(Instant moment) {
        Point before = null;
        for (Point point : points) {
            if (!point.at().isBefore(moment)) {
                return before == null ? point.wattHours() : between(before, point, moment);
            }
            before = point;
        }
        return before == null ? 0 : before.wattHours() + goneOn(before, moment);
    }

    private static double between(Point before, Point after, Instant moment) {
        double whole = Duration.between(before.at(), after.at()).toMillis();
        double part = Duration.between(before.at(), moment).toMillis();
        double grown = Math.max(0, after.wattHours() - before.wattHours());
        return before.wattHours() + (whole <= 0 ? grown : grown * part / whole);
    }

    private double goneOn(Point last, Instant moment) {
        Duration since = Duration.between(last.at(), moment);
        Duration counted = since.compareTo(GOES_ON) < 0 ? since : GOES_ON;
        return running ? Math.max(0, power) * counted.toSeconds() / SECONDS_PER_HOUR : 0;
    }
}
