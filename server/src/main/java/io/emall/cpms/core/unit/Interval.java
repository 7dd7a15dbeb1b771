package io.emall.cpms.core.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    /** Whether there is a moment that both contain. */
    public boolean overlaps(Interval other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** What both contain; they overlap. */
    public Interval common(Interval other) {
        Instant begin = from.isAfter(other.from) ? from : other.from;
        Instant end = until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
        return new Interval(begin, end);
    }

    /** How long both contain; they overlap. */
    public Duration shared(Interval other) {
        Interval common = common(other);
        return common.until == null ? ChronoUnit.FOREVER.getDuration() : Duration.between(common.from, common.until);
    }

    /** What is left of it before and after the other. */
    public List<Interval> without(Interval other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Interval> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new Interval(from, other.from));
        }
        if (other.until != null && (until == null || other.until.isBefore(until))) {
            left.add(new Interval(other.until, until));
        }
        return left;
    }

    /** As long, but that much later. */
    public Interval shifted(Duration by) {
        return new Interval(from.plus(by), until == null ? null : until.plus(by));
    }
}
