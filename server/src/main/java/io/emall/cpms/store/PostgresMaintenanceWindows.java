package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.MaintenanceWindows;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Windows in PostgreSQL, each written in one transaction with its occupation. */
@Repository
public final class PostgresMaintenanceWindows implements MaintenanceWindows {

    private static final String SELECT =
            "select w.*, lower(period) as since, upper(period) as until from maintenance w ";

    private static final String ADD = """
            insert into maintenance (id, operator_id, series, evse_uid, connector_id, kind, period, words, planned_by, state,
                next_at)
            select :id, e.operator_id, :series, e.uid, :connector, :kind, tstzrange(:from, :until), :words, :by, :state,
                :from
            from evse e where e.uid = :evse
            """;

    /** A window that was planned begins before it ends. */
    private static final String PROLONG = """
            update maintenance set period = tstzrange(lower(period), greatest(:until, lower(period) + interval '1 second')),
                next_at = case state when 'RUNNING' then cast(:until as timestamptz) else next_at end
            where id = :id and state in ('PLANNED', 'RUNNING') returning *, lower(period) as since, upper(period) as until
            """;

    private static final String END = """
            update maintenance set state = :state, ended_at = :at, next_at = null
            where id = :id and state in ('PLANNED', 'RUNNING') returning *, lower(period) as since, upper(period) as until
            """;

    private static final String TAKE = """
            with due as (
                select id from maintenance where next_at <= :now order by next_at limit :limit for update skip locked)
            update maintenance w set next_at = :again from due where w.id = due.id
            returning w.*, lower(period) as since, upper(period) as until
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PostgresMaintenanceWindows(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean add(List<MaintenanceWindow> windows) {
        return changing(() -> {
            windows.stream()
                    .sorted(Comparator.comparing(window -> window.evse().value()))
                    .forEach(this::insert);
            return windows;
        });
    }

    private void insert(MaintenanceWindow window) {
        RowsOfTime.lock(sql, window.evse());
        RowsOfTime.occupy(sql, window.id(), window.evse(), window.occupies(), window.period());
        sql.sql(ADD)
                .param("id", window.id())
                .param("series", window.series())
                .param("evse", window.evse().value())
                .param(
                        "connector",
                        window.connector() == null ? null : window.connector().value())
                .param("kind", window.kind().name())
                .param("from", Times.param(window.period().from()))
                .param("until", Times.param(window.until()))
                .param("words", Columns.storable(window.words()))
                .param("by", Columns.storable(window.by()))
                .param("state", window.state().name())
                .update();
    }

    @Override
    public boolean prolong(UUID id, Instant until) {
        return changing(() -> {
            find(id).ifPresent(window -> RowsOfTime.lock(sql, window.evse()));
            List<MaintenanceWindow> changed = sql.sql(PROLONG)
                    .param("id", id)
                    .param("until", Times.param(until))
                    .query(PostgresMaintenanceWindows::window)
                    .list();
            changed.forEach(window -> RowsOfTime.move(sql, id, window.evse(), window.period()));
            return changed;
        });
    }

    @Override
    public void begun(UUID id, boolean returns) {
        changing(() -> sql.sql("""
                        update maintenance set state = 'RUNNING', returns = :returns where id = :id and state = 'PLANNED'
                        returning *, lower(period) as since, upper(period) as until
                        """)
                .param("returns", returns)
                .param("id", id)
                .query(PostgresMaintenanceWindows::window)
                .list());
    }

    @Override
    public void told(UUID id) {
        sql.sql("update maintenance set next_at = upper(period) where id = ? and state = 'RUNNING'")
                .param(id)
                .update();
    }

    @Override
    public boolean end(UUID id, MaintenanceWindow.State state, Instant at) {
        return changing(() -> {
            List<MaintenanceWindow> ended = sql.sql(END)
                    .param("id", id)
                    .param("state", state.name())
                    .param("at", Times.param(at))
                    .query(PostgresMaintenanceWindows::window)
                    .list();
            ended.forEach(window -> RowsOfTime.free(sql, id));
            return ended;
        });
    }

    /** The EVSEs of what was changed look different now, or will: partners are told the whole schedule. */
    private boolean changing(Supplier<List<MaintenanceWindow>> change) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                List<String> evses = change.get().stream()
                        .map(window -> window.evse().value())
                        .distinct()
                        .sorted()
                        .toList();
                RowsOfTime.touch(sql, evses, clock.instant());
                Marks.mark(sql, Outbox.Kind.LOCATION, locations(evses), clock.instant());
                Marks.mark(sql, Outbox.Kind.CALENDAR, evses, clock.instant());
                return !evses.isEmpty();
            }));
        } catch (DataAccessException e) {
            return Refusal.orThrow(e);
        }
    }

    private List<String> locations(List<String> evses) {
        return sql.sql("select distinct location_id from evse where uid = any(:evses) order by 1")
                .param("evses", evses.toArray(String[]::new))
                .query((row, _) -> row.getString("location_id"))
                .list();
    }

    @Override
    public Optional<MaintenanceWindow> find(UUID id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query(PostgresMaintenanceWindows::window)
                .optional();
    }

    @Override
    public boolean returns(UUID id) {
        return sql.sql("select returns from maintenance where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<MaintenanceWindow> of(Collection<EvseUid> evses, Interval during) {
        return sql.sql(SELECT + """
                        where evse_uid = any(:evses) and period && tstzrange(:from, cast(:until as timestamptz))
                        order by lower(period), id
                        """)
                .param("evses", Columns.texts(evses, EvseUid::value))
                .param("from", Times.param(during.from()))
                .param("until", Times.paramOrNull(during.until()))
                .query(PostgresMaintenanceWindows::window)
                .list();
    }

    @Override
    public List<MaintenanceWindow> take(Instant now, Instant again, int limit) {
        return sql.sql(TAKE)
                .param("now", Times.param(now))
                .param("again", Times.param(again))
                .param("limit", limit)
                .query(PostgresMaintenanceWindows::window)
                .list();
    }

    private static MaintenanceWindow window(ResultSet row, int number) throws SQLException {
        return new MaintenanceWindow(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "series"),
                new EvseUid(row.getString("evse_uid")),
                Columns.text(row, "connector_id", ConnectorId::new),
                MaintenanceWindow.Kind.valueOf(row.getString("kind")),
                new Interval(Times.read(row, "since"), Times.readOrNull(row, "until")),
                row.getString("words"),
                row.getString("planned_by"),
                MaintenanceWindow.State.valueOf(row.getString("state")));
    }
}
