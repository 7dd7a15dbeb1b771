package io.emall.cpms.ocpi.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Leaves a partner alone that is out of order, and tries it with one object now and then. */
final class Circuit {

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

    synchronized void failed() {
        openUntil = clock.instant().plus(backoff.after(failures, RandomGenerator.getDefault()));
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
