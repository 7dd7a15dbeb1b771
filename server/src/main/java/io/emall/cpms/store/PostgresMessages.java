package io.emall.cpms.store;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Message.Direction;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.message.TooMuchToSearch;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The message log read from PostgreSQL; a search that takes too long is given up, and few go on at the same time. */
@Repository
public final class PostgresMessages implements Messages {

    private static final int SECONDS = 5;
    /** Others need the pool's connections too. */
    private static final int AT_ONCE = 3;

    private static final String CANCELED = "57014";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final PostgresMessageLog log;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public PostgresMessages(JdbcClient sql, TransactionOperations transaction, PostgresMessageLog log) {
        this.sql = sql;
        this.transaction = transaction;
        this.log = log;
    }

    @Override
    public Page<Entry> page(Filter filter, @Nullable String after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit + 1));
        String query = "select * from message where " + condition(filter, after, values)
                + " order by at desc, id desc limit :limit";
        return Pages.of(inTurn(() -> search(query, values)), limit, Entry::key);
    }

    private static String condition(Filter filter, @Nullable String after, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("at >= :from and at < :until");
        values.put("from", Times.param(filter.from()));
        values.put("until", Times.param(filter.until()));
        if (after != null) {
            MessageKey key = MessageKey.parse(after);
            where.append(" and (at, id) < (:at, :id) and at <= :at");
            values.put("at", Times.param(key.at()));
            values.put("id", key.id());
        }
        if (filter.station() != null) {
            where.append(" and station_id = :station");
            values.put("station", filter.station().value());
        }
        if (filter.action() != null) {
            where.append(" and lower(action) = lower(:action)");
            values.put("action", filter.action());
        }
        if (filter.text() != null) {
            where.append(" and (call ilike :text or answer ilike :text)");
            values.put("text", "%" + filter.text().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        return where.toString();
    }

    private List<Entry> search(String query, Map<String, Object> values) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                sql.sql("set local statement_timeout = '" + SECONDS + "s'").update();
                return sql.sql(query)
                        .params(values)
                        .query(PostgresMessages::read)
                        .list();
            }));
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && CANCELED.equals(cause.getSQLState())) {
                throw new TooMuchToSearch("longer than " + SECONDS + " s");
            }
            throw e;
        }
    }

    private interface Search {
        List<Entry> run();
    }

    private List<Entry> inTurn(Search search) {
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new TooMuchToSearch("others are searching");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMuchToSearch("interrupted");
        }
        try {
            return search.run();
        } finally {
            places.release();
        }
    }

    @Override
    public Optional<Entry> find(String key) {
        MessageKey its = MessageKey.parse(key);
        return sql.sql("select * from message where at = ? and id = ?")
                .param(Times.param(its.at()))
                .param(its.id())
                .query(PostgresMessages::read)
                .optional();
    }

    @Override
    public Condition condition() {
        return new Condition(log.keep(), log.dropped());
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        MessageKey key = new MessageKey(Times.read(row, "at"), row.getLong("id"));
        return new Entry(
                key.toString(),
                new Message(
                        new StationId(row.getString("station_id")),
                        key.at(),
                        row.getBoolean("from_station") ? Direction.FROM_STATION : Direction.TO_STATION,
                        Message.Kind.valueOf(row.getString("kind")),
                        row.getString("action"),
                        row.getString("message_id"),
                        row.getString("call"),
                        row.getString("answer"),
                        Times.readOrNull(row, "answered_at")));
    }
}
