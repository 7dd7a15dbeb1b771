package io.emall.cpms.core.forecast;

import java.util.Arrays;
import java.util.Collection;

/** How long the sessions of one kind lasted. */
final class Stays {

    static final Stays NONE = new Stays(new double[0]);

    /** As many sessions of the wider kind are mixed in, so that three odd ones do not decide. */
    private static final double WIDER = 10;

    private final double[] minutes;

    private Stays(double[] sorted) {
        this.minutes = sorted;
    }

    static Stays of(Collection<Double> minutes) {
        return new Stays(
                minutes.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** How many of them lasted longer. */
    int longerThan(double limit) {
        int place = Arrays.binarySearch(minutes, limit);
        while (place >= 0 && place < minutes.length && minutes[place] <= limit) {
            place++;
        }
        return minutes.length - (place < 0 ? -place - 1 : place);
    }

    /** What those that had lasted this long did, filled up with what a wider kind did. */
    Remaining after(double elapsed, Remaining wider) {
        int left = longerThan(elapsed);
        if (left == 0) {
            return wider;
        }
        return ahead ->
                ahead < 0 ? 0 : (left - longerThan(elapsed + ahead) + WIDER * wider.overBy(ahead)) / (left + WIDER);
    }
}
