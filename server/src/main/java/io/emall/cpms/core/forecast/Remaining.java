package io.emall.cpms.core.forecast;

import java.util.List;

/** How likely something is over by a moment; minutes count from now. */
@FunctionalInterface
public interface Remaining {

    /** Farther ahead nothing is said. */
    double LONGEST = 4 * 24 * 60.0;

    /** It is over already. */
    Remaining NONE = minutes -> minutes >= 0 ? 1 : 0;

    /** From 0 (surely not) to 1; never falls with time, and is 0 before now. */
    double overBy(double minutes);

    /** At any moment between two, each as likely as the other. */
    static Remaining between(double from, double until) {
        return minutes -> Math.clamp((minutes - from) / (until - from), 0, 1);
    }

    /** Until the first of them is over; they do not depend on each other. */
    static Remaining first(List<Remaining> several) {
        return minutes ->
                1 - several.stream().mapToDouble(one -> 1 - one.overBy(minutes)).reduce(1, (a, b) -> a * b);
    }

    /** In how many minutes it is over with that probability. */
    default double quantile(double probability) {
        double from = 0;
        double until = LONGEST;
        while (until - from > 0.1) {
            double middle = (from + until) / 2;
            if (overBy(middle) < probability) {
                from = middle;
            } else {
                until = middle;
            }
        }
        return until;
    }
}
