package io.emall.cpms.ocpp.rpc;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Holds a station up that sends more than its share, instead of cutting it off (P-14): after a burst each message costs a
 * wait, and because messages are handled in order the station's socket fills up. Nothing is lost and nobody else waits.
 */
final class Pace {
    private final LongSupplier nanoTime;
    private final CountDownLatch closed;
    private final long refillNanos;
    private final long burstNanos;
    private long emptyUntil;

    private Pace(LongSupplier nanoTime, CountDownLatch closed, int burst, int perSecond) {
        this.nanoTime = nanoTime;
        this.closed = closed;
        this.refillNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.burstNanos = burst * refillNanos;
        emptyUntil = nanoTime.getAsLong() - burstNanos;
    }

    /**
     * For nonsense.
     *
     * @param nanoTime a clock as {@link System#nanoTime}
     * @param closed ends a wait
     */
    static Pace ofNonsense(LongSupplier nanoTime, CountDownLatch closed) {
        return new Pace(nanoTime, closed, 50, 5);
    }

    /** For everything: more than a station says that comes back from a week offline. */
    static Pace ofMessages(LongSupplier nanoTime, CountDownLatch closed) {
        return new Pace(nanoTime, closed, 2_000, 200);
    }

    /** Called by the connection's own thread before it handles or answers the next one. */
    void next() {
        long now = nanoTime.getAsLong();
        emptyUntil = Math.max(emptyUntil, now - burstNanos) + refillNanos;
        long wait = emptyUntil - now;
        if (wait > 0) {
            pause(wait);
        }
    }

    private void pause(long nanos) {
        try {
            closed.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
