package io.emall.cpms.store;

import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.partner.FailedExchanges;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of failed exchanges in PostgreSQL, written behind its callers' backs; what finds no room is counted. */
@Repository
public final class PostgresFailedExchanges implements FailedExchanges, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresFailedExchanges.class);
    private static final int ROOM = 10_000;
    private static final int BATCH = 200;

    private static final String RECORD = """
            insert into failed_exchange (at, who, what, why, retry_at)
            select * from unnest(
                :at::timestamptz[], :who::text[], :what::text[], :why::text[], :retry::timestamptz[])
            """;

    private final JdbcClient sql;
    private final BlockingQueue<Failure> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;
    private final CountDownLatch closing = new CountDownLatch(1);

    public PostgresFailedExchanges(JdbcClient sql) {
        this.sql = sql;
        this.writer = Thread.ofVirtual().name("failed-exchanges").start(this::writeAll);
    }

    @Override
    public void record(Failure failure) {
        if (!waiting.offer(failure)) {
            long lost = dropped.incrementAndGet();
            if (Long.bitCount(lost) == 1) {
                LOG.warn("{} failed exchanges found no room in the log, the latest {}", lost, failure);
            }
        }
    }

    /** How many were never written. */
    public long dropped() {
        return dropped.get();
    }

    @Override
    public List<Failure> latest(@Nullable String who, int limit) {
        String query = "select * from failed_exchange " + (who == null ? "" : "where who = :who ")
                + "order by id desc limit :limit";
        JdbcClient.StatementSpec statement = sql.sql(query).param("limit", limit);
        return (who == null ? statement : statement.param("who", who))
                .query((row, _) -> new Failure(
                        Times.read(row, "at"),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("why"),
                        Times.readOrNull(row, "retry_at")))
                .list();
    }

    private void writeAll() {
        try {
            while (closing.getCount() > 0 || !waiting.isEmpty()) {
                Failure first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Failure> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, BATCH - 1);
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the database is away the log waits, and then drops what finds no room. */
    private void write(List<Failure> batch) throws InterruptedException {
        while (true) {
            try {
                insert(batch);
                return;
            } catch (DataAccessException e) {
                if (closing.await(1, TimeUnit.SECONDS)) {
                    dropped.addAndGet(batch.size());
                    LOG.warn("{} failed exchanges could not be logged", batch.size(), e);
                    return;
                }
            }
        }
    }

    private void insert(List<Failure> batch) {
        sql.sql(RECORD)
                .param("at", texts(batch, failure -> Times.kept(failure.at())))
                .param("who", texts(batch, Failure::who))
                .param("what", texts(batch, Failure::what))
                .param("why", texts(batch, failure -> FileLinks.hidden(failure.why(), "****")))
                .param("retry", texts(batch, failure -> Times.keptOrNull(failure.retryAt())))
                .update();
    }

    private static @Nullable String[] texts(List<Failure> batch, Function<Failure, @Nullable Object> part) {
        return batch.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString().replace('\0', '\uFFFD'))
                .toArray(String[]::new);
    }

    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        writer.join(5_000);
    }
}
