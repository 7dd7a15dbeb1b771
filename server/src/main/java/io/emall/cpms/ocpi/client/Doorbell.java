package io.emall.cpms.ocpi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one resting loop. Ringing costs next to nothing, however often. */
final class Doorbell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private volatile boolean ringing;
    private volatile boolean urgent;

    /** There may be work. */
    void ring() {
        if (!ringing) {
            wake(false);
        }
    }

    /** Wakes even a loop that only rests because its partner is out of order. */
    void ringUrgently() {
        wake(true);
    }

    private void wake(boolean urgently) {
        lock.lock();
        try {
            ringing = true;
            urgent |= urgently;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rests until the time is over or the bell rings; then the bell is silent again. */
    void rest(Duration time, boolean deaf) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !(urgent || (ringing && !deaf))) {
                left = rung.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1_000)));
            }
            ringing = false;
            urgent = false;
        } finally {
            lock.unlock();
        }
    }
}
