package io.emall.cpms.ocpp.rpc;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one station sent and nobody has handled yet. One thread works on it, in order, and exists only while there is
 * work; a station that sends faster than we handle is held up by not reading its socket.
 */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int FULL_COUNT = 32;
    private static final int FULL_SIZE = 256 * 1024;

    private record Item(int size, Runnable task) {}

    private final Executor threads;
    private final Line line;
    private final ArrayDeque<Item> items = new ArrayDeque<>(2);
    private int size;
    private boolean working;
    private boolean paused;

    Inbox(Executor threads, Line line) {
        this.threads = threads;
        this.line = line;
    }

    /** @param weight characters of memory the task holds until it is done */
    void add(int weight, Runnable task) {
        if (enqueue(new Item(weight, task))) {
            threads.execute(this::work);
        }
    }

    /** Whether somebody has to start working. */
    private synchronized boolean enqueue(Item item) {
        items.add(item);
        size += item.size;
        if (!paused && (items.size() >= FULL_COUNT || size >= FULL_SIZE)) {
            paused = true;
            line.pause();
        }
        boolean idle = !working;
        working = true;
        return idle;
    }

    private synchronized @Nullable Item next() {
        Item item = items.poll();
        if (item == null) {
            working = false;
            return null;
        }
        size -= item.size;
        if (paused && items.size() <= FULL_COUNT / 4 && size <= FULL_SIZE / 4) {
            paused = false;
            line.resume();
        }
        return item;
    }

    private void work() {
        for (Item item = next(); item != null; item = next()) {
            try {
                item.task.run();
            } catch (RuntimeException e) {
                LOG.error("Handling a station's message failed", e);
            }
        }
    }
}
