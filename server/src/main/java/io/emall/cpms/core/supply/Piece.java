package io.emall.cpms.core.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A value and the time it is valid.
 *
 * @param until not included
 * @param fetchedAt when the DSO told it
 */
public record Piece<T>(Instant from, Instant until, T value, Instant fetchedAt) {

    public Piece {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a value is valid for some time");
        }
    }

    /** What of it lies before and after that time. */
    public List<Piece<T>> outside(Instant first, Instant last) {
        List<Piece<T>> left = new ArrayList<>();
        if (from.isBefore(first)) {
            left.add(within(from, first));
        }
        if (until.isAfter(last)) {
            left.add(within(last, until));
        }
        return left;
    }

    Piece<T> within(Instant first, Instant last) {
        return new Piece<>(from.isBefore(first) ? first : from, until.isAfter(last) ? last : until, value, fetchedAt);
    }
}
