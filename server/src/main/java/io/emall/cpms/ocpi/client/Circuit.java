package io.emall.cpms.ocpi.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Leaves a partner alone that is out of order, and tries it with one object now and then. */
final class Circuit {

    /** A partner that asks for more is asked again all the same: it may have meant something else. */
    private static final Duration MOST_ASKED_FOR = Duration.ofHours(1);

    private final Backoff backoff;
    private final InstantSource clock;
    private int failures;
    private @Nullable Instant openUntil;

    Circuit(Backoff backoff, InstantSource clock) {
        this.backoff = backoff;
        this.clock = clock;
    }

    synchronized void succeeded() {
        failures = 0;
        openUntil = null;
    }

    /** @param askedFor how long the partner wants to be left alone; null if it did not say (Retry-After) */
    synchronized void failed(@Nullable Duration askedFor) {
        Duration pause = backoff.after(failures, RandomGenerator.getDefault());
        Duration asked = askedFor == null || askedFor.compareTo(MOST_ASKED_FOR) < 0 ? askedFor : MOST_ASKED_FOR;
        openUntil = clock.instant().plus(asked == null || asked.compareTo(pause) < 0 ? pause : asked);
        failures++;
    }

    /** Zero if the partner may be asked. */
    synchronized Duration leaveAlone() {
        if (openUntil == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), openUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized boolean isDoubtful() {
        return failures > 0;
    }
}
