package io.emall.cpms.core.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A span of time from {@code from} (inclusive) until {@code until} (exclusive; null means open-ended). */
public record Interval(Instant from, @Nullable Instant until) {

    public Interval {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("an interval ends after it begins");
        }
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
