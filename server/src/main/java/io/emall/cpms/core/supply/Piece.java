package io.emall.cpms.core.supply;

import java.time.Instant;

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

    Piece<T> within(Instant first, Instant last) {
        return new Piece<>(from.isBefore(first) ? first : from, until.isAfter(last) ? last : until, value, fetchedAt);
    }
}
