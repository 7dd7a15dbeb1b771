package io.emall.cpms.store.lane;

import io.emall.cpms.core.session.NotDurable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The rows of one caller, written together or not at all. */
final class Unit {

    private final String key;
    private final List<Row> rows;
    private final long deadline;
    private final Duration longest;
    private final CompletableFuture<Supplier<Written>> outcome = new CompletableFuture<>();

    Unit(String key, List<Row> rows, Duration patience) {
        this.key = key;
        this.rows = rows;
        this.longest = patience.multipliedBy(2).plusSeconds(30);
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    String key() {
        return key;
    }

    List<Row> rows() {
        return rows;
    }

    boolean isOverdue() {
        return deadline - System.nanoTime() <= 0;
    }

    boolean isAnswered() {
        return outcome.isDone();
    }

    void written(Written written) {
        outcome.complete(() -> written);
    }

    void failed(RuntimeException why) {
        outcome.complete(() -> {
            throw why;
        });
    }

    /** Blocks until the rows are durable. */
    Written await() {
        try {
            return outcome.get(longest.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } catch (TimeoutException e) {
            throw new NotDurable("The writer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDurable("Interrupted while waiting for the database", e);
        }
    }
}
