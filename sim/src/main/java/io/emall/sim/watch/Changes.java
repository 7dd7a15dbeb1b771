package io.emall.sim.watch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes those who wait whenever something changed; conditions on other things are looked at every 20 ms. */
public final class Changes {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Something changed: whoever waits looks again. */
    public void happened() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Blocks until the condition holds.
     *
     * @throws NotInTime when it does not hold before the deadline
     */
    public void await(String what, Duration deadline, BooleanSupplier condition) {
        if (!within(deadline, condition)) {
            throw new NotInTime(what, deadline);
        }
    }

    /** Blocks until the condition holds or the deadline has passed, and says which. */
    public boolean within(Duration deadline, BooleanSupplier condition) {
        long end = System.nanoTime() + deadline.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                look(Math.min(left, LOOK_AGAIN_NANOS));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void look(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
