package io.emall.cpms.core.foresight;

import java.util.Arrays;

/**
 * How much had better be in the batteries at each time of the day, because cars come when they like: what was needed to
 * stay within the connection on the days before. Means cannot tell that; a mean of 40 kW may be 200 kW and nothing.
 */
public final class Buffer {

    /** Steps sooner or later that the same may happen. */
    private static final int AROUND = 12;

    /** What was needed was measured where cars may already have had to wait. */
    private static final double MARGIN = 1.5;

    /** A third of an hour is what a fast charge takes. */
    private static final double CROWD_HOURS = 1 / 3.0;

    /** Wh by time of day; empty if no day is known. */
    private final double[] needed;

    private final int now;

    /**
     * @param known W up to now, step by step from the begin of a day, that the location took besides its batteries; NaN where
     *     nobody knows: neither needed nor regained there
     * @param limit W that the connection gives
     * @param efficiency how much of what is taken from the batteries arrives
     */
    public Buffer(double[] known, int perDay, double limit, double efficiency) {
        now = known.length;
        double[] need = new double[known.length + 1];
        for (int at = known.length - 1; at >= 0; at--) {
            double missing = (known[at] - limit) / efficiency * 24 / perDay;
            need[at] = Double.isNaN(missing) ? need[at + 1] : Math.max(0, need[at + 1] + missing);
        }
        int days = Arrays.stream(known).allMatch(Double::isNaN) ? 0 : known.length / perDay;
        needed = new double[days == 0 ? 0 : perDay];
        for (int at = 0; at < days * perDay; at++) {
            needed[at % perDay] = Math.max(needed[at % perDay], most(need, at));
        }
    }

    /**
     * Wh that are needed when a car comes to every socket at once: a few days do not tell what the next may bring.
     *
     * @param sockets W that all of them give
     * @param limit W that the connection leaves them
     */
    public static double crowd(double sockets, double limit) {
        return CROWD_HOURS * Math.max(0, sockets - limit);
    }

    private static double most(double[] need, int at) {
        double most = 0;
        for (int i = Math.max(0, at - AROUND); i <= Math.min(need.length - 1, at + AROUND); i++) {
            most = Math.max(most, need[i]);
        }
        return most;
    }

    /**
     * Wh at the end of the next so many steps, half as much again as was needed on any of the days before.
     *
     * @param otherwise as long as there is no day to learn from
     */
    public double[] ahead(int count, double otherwise) {
        double[] ahead = new double[count];
        for (int i = 0; i < count; i++) {
            ahead[i] = needed.length == 0 ? otherwise : MARGIN * needed[(now + i + 1) % needed.length];
        }
        return ahead;
    }
}
