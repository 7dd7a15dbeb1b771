package io.emall.cpms.store;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that grow with time, never the same twice on this node. */
final class Positions {

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    Positions(InstantSource clock) {
        this.clock = clock;
    }

    long next() {
        long now = clock.millis() * 1000;
        return last.updateAndGet(previous -> Math.max(previous + 1, now));
    }
}
