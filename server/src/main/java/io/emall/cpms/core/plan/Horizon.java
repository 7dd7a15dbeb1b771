package io.emall.cpms.core.plan;

import java.time.Duration;
import java.time.Instant;

/** The time a plan looks at, in equal steps. */
public record Horizon(Instant start, Duration step, int count) {

    public static final Duration QUARTER_HOUR = Duration.ofMinutes(15);

    /** Two days of quarter hours. */
    public static final int LONGEST = 192;

    public Horizon {
        if (count < 1 || !step.isPositive()) {
            throw new IllegalArgumentException("a horizon has one step or more, and steps last");
        }
    }

    public static Horizon quarters(Instant start, int count) {
        return new Horizon(start, QUARTER_HOUR, count);
    }

    /** When a step begins; the one after the last is the end. */
    public Instant at(int index) {
        return start.plus(step.multipliedBy(index));
    }

    /** How long a step lasts, in hours. */
    public double hours() {
        return step.toSeconds() / 3600.0;
    }
}
