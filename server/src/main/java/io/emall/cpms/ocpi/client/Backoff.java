package io.emall.cpms.ocpi.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: doubling, up to a maximum, and never the same for all.
 *
 * @param first after the first failure
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** Between three quarters and five quarters of the doubled time. */
    Duration after(int failures, RandomGenerator random) {
        long doubled = first.toMillis() << Math.clamp(failures, 0, MOST_DOUBLINGS);
        long capped = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(capped * 3 / 4 + random.nextLong(capped / 2 + 1));
    }
}
