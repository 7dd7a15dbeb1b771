package io.emall.cpms.store;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.MessageLog;
import io.emall.cpms.store.lane.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the message log behind its callers' backs: a thread and a connection of its own, a few batches a second, each a
 * COPY that does not wait for the disk. What finds no room is counted and forgotten.
 */
public final class PostgresMessageLog implements MessageLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresMessageLog.class);
    /** Characters that may wait: at most 20,000 messages. */
    private static final long ROOM = 16_000_000;

    private static final int WEIGHT_OF_NONE = 800;
    private static final long BATCH = 2_000_000;
    private static final long PAUSE_MILLIS = 250;
    private static final int LONGEST_ANSWER_MILLIS = 15_000;
    private static final String WRITTEN_BEFORE = "23505";

    private final Connections source;
    private final Positions ids;
    private final Duration keep;
    private final Queue<Message> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong weight = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread writer;
    private @Nullable Connection connection;

    /** @param keep zero: nothing is written at all */
    public PostgresMessageLog(Connections source, InstantSource clock, Duration keep) {
        if (keep.isNegative()) {
            throw new IllegalArgumentException("cpms.messages.keep must not be negative: " + keep);
        }
        this.source = source;
        this.ids = new Positions(clock);
        this.keep = keep;
        this.writer = Thread.ofPlatform().name("message-log").daemon().start(this::work);
    }

    @Override
    public void record(Message message) {
        if (keep.isZero()) {
            return;
        }
        long its = weigh(message);
        if (weight.addAndGet(its) > ROOM) {
            weight.addAndGet(-its);
            drop(1);
        } else {
            waiting.add(message);
        }
    }

    private static long weigh(Message message) {
        String answer = message.answer();
        return WEIGHT_OF_NONE + message.call().length() + (answer == null ? 0 : answer.length());
    }

    /** How many were never written. */
    public long dropped() {
        return dropped.get();
    }

    /** For how long messages are kept; zero if there are none. */
    public Duration keep() {
        return keep;
    }

    private void drop(int number) {
        long before = dropped.getAndAdd(number);
        long now = before + number;
        if (Long.highestOneBit(before) != Long.highestOneBit(now)) {
            LOG.warn("{} messages of stations were not logged", now);
        }
    }

    private void work() {
        try {
            boolean last;
            do {
                last = closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                for (List<Message> batch = next(); !batch.isEmpty(); batch = next()) {
                    write(batch);
                }
            } while (!last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private List<Message> next() {
        List<Message> batch = new ArrayList<>();
        long its = 0;
        while (its < BATCH) {
            Message message = waiting.poll();
            if (message == null) {
                break;
            }
            its += weigh(message);
            batch.add(message);
        }
        return batch;
    }

    /** What is being written still takes its room. While the database is away, the same batch is tried again. */
    private void write(List<Message> batch) throws InterruptedException {
        try {
            byte[] rows = MessageRows.of(batch, ids::next);
            while (!isDone(rows, batch.size())) {
                if (closing.await(1, TimeUnit.SECONDS)) {
                    drop(batch.size());
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("{} messages of stations could not be logged", batch.size(), e);
            drop(batch.size());
        } finally {
            weight.addAndGet(
                    -batch.stream().mapToLong(PostgresMessageLog::weigh).sum());
        }
    }

    /** False if it makes sense to try again. */
    private boolean isDone(byte[] rows, int number) {
        try {
            copy(rows);
            return true;
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            disconnect();
            if (state.startsWith("22")) {
                LOG.error("{} messages of stations could not be logged", number, e);
                drop(number);
                return true;
            }
            LOG.debug("Messages wait for the database", e);
            return state.equals(WRITTEN_BEFORE);
        }
    }

    private void copy(byte[] rows) throws SQLException {
        CopyIn copy = connected().unwrap(PGConnection.class).getCopyAPI().copyIn(MessageRows.COPY);
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.open();
            connection = open;
            open.setNetworkTimeout(Runnable::run, LONGEST_ANSWER_MILLIS);
            try (Statement statement = open.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
        }
        return open;
    }

    private void disconnect() {
        try (Connection open = connection) {
            connection = null;
        } catch (SQLException alreadyBroken) {
            LOG.debug("The connection of the message log was broken", alreadyBroken);
        }
    }

    /** Writes what waits, if the database takes it. */
    @Override
    public void close() {
        closing.countDown();
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
