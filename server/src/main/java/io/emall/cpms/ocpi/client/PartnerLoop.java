package io.emall.cpms.ocpi.client;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a task for one partner on a thread of its own, so that no partner waits for another. */
final class PartnerLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PartnerLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final PartnerTask task;
    private final Doorbell bell = new Doorbell();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean started;

    PartnerLoop(String name, PartnerTask task) {
        this.task = task;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    PartnerLoop start() {
        started = true;
        thread.start();
        return this;
    }

    void ring() {
        bell.ring();
    }

    void partnerChanged() {
        task.partnerChanged();
        bell.ringUrgently();
    }

    private void run() {
        try {
            while (!closed) {
                PartnerTask.Rest rest = round();
                bell.rest(rest.time(), rest.deaf());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Our own trouble, such as a database that is away, must not end the loop. */
    private PartnerTask.Rest round() {
        try {
            return task.round();
        } catch (RuntimeException e) {
            if (!closed) {
                log.warn("{} will go on in {}: {}", thread.getName(), AFTER_TROUBLE, e.toString());
            }
            return new PartnerTask.Rest(AFTER_TROUBLE, true);
        }
    }

    /** Lets the round that runs come to its end. */
    void stop() {
        closed = true;
        bell.ringUrgently();
    }

    /** Returns when the loop is over; interrupts a round that lasts. */
    @Override
    public void close() {
        stop();
        try {
            if (started && !thread.join(FAREWELL)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
