package io.emall.cpms.core.forecast;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that runs.
 *
 * @param own sessions of the same driver at such sockets that ended before
 * @param battery null if nothing was measured
 * @param departure when the car said that it leaves
 * @param bookedUntil when its booking ends
 */
public record Charge(
        Occasion occasion,
        List<Own> own,
        @Nullable Battery battery,
        @Nullable Instant departure,
        @Nullable Instant bookedUntil) {

    /** @param at when it began, by the clock of its location */
    public record Own(ZonedDateTime at, double minutes) {}

    Instant startedAt() {
        return occasion.at().toInstant();
    }
}
