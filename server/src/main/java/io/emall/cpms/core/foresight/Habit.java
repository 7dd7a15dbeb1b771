package io.emall.cpms.core.foresight;

import java.util.List;

/** What repeats: a figure is what it was at the same time of days before, each with its weight. */
public final class Habit {

    /** Prices: the day before, the one before that, and the same day of the week before. */
    public static final Habit OF_PRICES =
            new Habit(List.of(new Before(1, 0.4), new Before(2, 0.2), new Before(7, 0.4)));

    /** Buildings: the same day of the weeks before. */
    public static final Habit OF_BUILDINGS =
            new Habit(List.of(new Before(7, 0.5), new Before(14, 0.3), new Before(21, 0.2)));

    /** @param days how long ago, one or more */
    public record Before(int days, double weight) {}

    private final List<Before> before;

    public Habit(List<Before> before) {
        this.before = List.copyOf(before);
    }

    /**
     * Where none of those days is known, the last day that is known counts; where none is, the last figure, or zero.
     *
     * @param known what was, up to where the first figure is asked for; NaN where nobody knows
     * @param perDay how many figures a day has
     * @return the next so many figures
     */
    public double[] ahead(double[] known, int perDay, int count) {
        double[] ahead = new double[count];
        for (int i = 0; i < count; i++) {
            double sum = 0;
            double weights = 0;
            for (Before each : before) {
                int at = known.length + i - each.days() * perDay;
                double figure = at >= known.length ? ahead[at - known.length] : at >= 0 ? known[at] : Double.NaN;
                if (!Double.isNaN(figure)) {
                    sum += each.weight() * figure;
                    weights += each.weight();
                }
            }
            ahead[i] = weights > 0 ? sum / weights : anyDay(known, known.length + i, perDay);
        }
        return ahead;
    }

    private static double anyDay(double[] known, int of, int perDay) {
        for (int at = of - perDay; at >= 0; at -= perDay) {
            if (at < known.length && !Double.isNaN(known[at])) {
                return known[at];
            }
        }
        return last(known);
    }

    /** The same, but what just deviates from habit goes on doing so for a while. */
    public double[] aheadFromNow(double[] known, int perDay, int count, double stepsToForget) {
        double[] ahead = ahead(known, perDay, count);
        if (known.length > perDay && !Double.isNaN(known[known.length - 1])) {
            double[] past = java.util.Arrays.copyOf(known, known.length - 1);
            double deviation = last(known) - ahead(past, perDay, 1)[0];
            for (int i = 0; i < count; i++) {
                ahead[i] += deviation * Math.exp(-(i + 1) / stepsToForget);
            }
        }
        return ahead;
    }

    private static double last(double[] known) {
        for (int at = known.length - 1; at >= 0; at--) {
            if (!Double.isNaN(known[at])) {
                return known[at];
            }
        }
        return 0;
    }
}
