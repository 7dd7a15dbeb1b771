package io.emall.cpms.ocpp.rpc;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Slows a station down that keeps sending nonsense, instead of cutting it off (P-14): after a burst each further bad
 * message costs a wait, and because messages are handled in order the station's socket fills up.
 */
final class BadFrameLimit {
    private static final int BURST = 50;
    private static final long REFILL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final LongSupplier nanoTime;
    private final CountDownLatch closed;
    private long emptyUntil;

    /**
     * @param nanoTime a clock as {@link System#nanoTime}
     * @param closed ends a wait
     */
    BadFrameLimit(LongSupplier nanoTime, CountDownLatch closed) {
        this.nanoTime = nanoTime;
        this.closed = closed;
        emptyUntil = nanoTime.getAsLong() - BURST * REFILL_NANOS;
    }

    /** Called by the connection's own thread before it answers. */
    void atBadFrame() {
        long now = nanoTime.getAsLong();
        emptyUntil = Math.max(emptyUntil, now - BURST * REFILL_NANOS) + REFILL_NANOS;
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
