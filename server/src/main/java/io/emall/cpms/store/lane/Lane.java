package io.emall.cpms.store.lane;

import io.emall.cpms.core.session.Durability.Standstill;
import io.emall.cpms.core.session.NotDurable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One writer: takes all units that wait, commits them together, and does so again. */
final class Lane implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final long FIRST_PAUSE_MS = 20;
    private static final long LONGEST_PAUSE_MS = 1_000;

    private final Connections source;
    private final WaitingUnits waiting;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Streak streak = new Streak();
    private @Nullable LaneConnection connection;
    private long pause = FIRST_PAUSE_MS;

    Lane(Connections source, LaneSettings settings) {
        this.source = source;
        this.waiting = new WaitingUnits(settings);
    }

    /** Holds the caller back while too many wait; false if there was no room in time. */
    boolean offer(Unit unit, long patienceMs) throws InterruptedException {
        return !isClosing() && waiting.offer(unit, patienceMs);
    }

    int length() {
        return waiting.size();
    }

    Optional<Standstill> standstill() {
        return streak.standstill(System.nanoTime());
    }

    void close() {
        closing.countDown();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    @Override
    public void run() {
        try {
            while (!isClosing() || !waiting.isEmpty()) {
                settle(waiting.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
            waiting.takeAll()
                    .forEach(
                            unit -> unit.failed(new NotDurable("The writer has stopped", new CancellationException())));
        }
    }

    /** Every unit of the batch is answered when this returns. */
    private void settle(List<Unit> batch) throws InterruptedException {
        List<Unit> open = batch;
        while (!open.isEmpty()) {
            try {
                commit(open);
                return;
            } catch (SQLException e) {
                if (recovered() && Trouble.of(e) == Trouble.DATA) {
                    divide(open, e);
                    return;
                }
                open = stillPatient(open, e);
                pause(e);
            } catch (RuntimeException e) {
                disconnect();
                divide(open, e);
                return;
            }
        }
    }

    private void commit(List<Unit> batch) throws SQLException {
        if (connection == null) {
            connection = LaneConnection.open(source);
        }
        new Batch(batch).commit(connection);
        pause = FIRST_PAUSE_MS;
        streak.ended();
    }

    /** Whether the connection can be used again. */
    private boolean recovered() {
        if (connection == null) {
            return false;
        }
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            disconnect();
            return false;
        }
    }

    /** Halves it until the bad unit stands alone; only its caller gets the error. */
    private void divide(List<Unit> batch, Exception e) throws InterruptedException {
        if (batch.size() == 1) {
            LOG.error("The database refuses what {} reported", batch.getFirst().key(), e);
            batch.getFirst().failed(new Unwritable(e));
            return;
        }
        int half = batch.size() / 2;
        settle(batch.subList(0, half));
        settle(batch.subList(half, batch.size()));
    }

    private List<Unit> stillPatient(List<Unit> batch, SQLException e) {
        for (Unit unit : batch) {
            if (unit.isOverdue() || isClosing()) {
                unit.failed(new NotDurable("Not in time", e));
            }
        }
        return batch.stream().filter(unit -> !unit.isAnswered()).toList();
    }

    private void pause(SQLException e) throws InterruptedException {
        if (streak.failed(e, System.nanoTime())) {
            LOG.warn("The database does not take writes: {} ({})", e.getMessage(), e.getSQLState());
        }
        closing.await(pause, TimeUnit.MILLISECONDS);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
