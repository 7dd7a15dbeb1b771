package io.emall.cpms.store;

import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogState;
import io.emall.cpms.core.diagnostics.StationLog;
import io.emall.cpms.core.diagnostics.StationLogs;
import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The logs that stations were asked for, in PostgreSQL. */
@Repository
public final class PostgresStationLogs implements StationLogs {
    private static final String ASKED = """
            insert into station_log (id, operator_id, number, station_id, kind, at, who, oldest, latest, elsewhere,
                open_until, state, changed_at)
            select :id, operator_id, :number, id, :kind, :at, :who, :oldest, :latest, :elsewhere, :until, :state, :at
            from station where id = :station
            """;

    /** A report may overtake the answer. */
    private static final String ANSWERED = """
            update station_log set state = case when state = 'ASKING' then :state else state end,
                words = case when state = 'ASKING' then :words else words end,
                announced = :announced, changed_at = :at
            where id = :id
            """;

    private static final String REPORTED = """
            update station_log set state = :state, words = :words, changed_at = :at
            where id = (select id from station_log
                        where station_id = :station and (cast(:number as integer) is null or number = :number)
                        order by at desc, id desc limit 1)
              and state <> 'CANCELED'
            """;

    private static final String CANCELED = """
            update station_log set state = 'CANCELED', words = 'AcceptedCanceled', changed_at = :at
            where station_id = :station and id <> :last and state in ('ASKING', 'ACCEPTED', 'UPLOADING')
              and stored is null
            """;

    private static final NewestFirst<StationLog> NEWEST = new NewestFirst<>(
            "select * from station_log where station_id = :station",
            PostgresStationLogs::log,
            log -> new Cursor(log.at(), log.id()));

    private final JdbcClient sql;

    public PostgresStationLogs(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void asked(StationLog log) {
        sql.sql(ASKED)
                .param("id", log.id())
                .param("number", log.number())
                .param("station", log.station().value())
                .param("kind", log.kind().name())
                .param("at", Times.param(log.at()))
                .param("who", log.who())
                .param("oldest", Times.paramOrNull(log.oldest()))
                .param("latest", Times.paramOrNull(log.latest()))
                .param("elsewhere", log.elsewhere())
                .param("until", Times.param(log.openUntil()))
                .param("state", log.state().name())
                .update();
    }

    @Override
    public void answered(UUID id, LogState state, String words, @Nullable String announced, Instant at) {
        sql.sql(ANSWERED)
                .param("id", id)
                .param("state", state.name())
                .param("words", Storable.text(words))
                .param("announced", announced == null ? null : Storable.text(announced))
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public void reported(StationId station, @Nullable Integer number, LogState state, String words, Instant at) {
        sql.sql(REPORTED)
                .param("station", station.value())
                .param("number", number)
                .param("state", state.name())
                .param("words", Storable.text(words))
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public void canceledBefore(StationId station, UUID last, Instant at) {
        sql.sql(CANCELED)
                .param("station", station.value())
                .param("last", last)
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public boolean received(UUID id, StoredFile file) {
        String receive = "update station_log set " + FileColumns.SET + " where id = :id and stored is null";
        return FileColumns.set(sql.sql(receive), file).param("id", id).update() == 1;
    }

    @Override
    public Optional<StationLog> find(UUID id) {
        return sql.sql("select * from station_log where id = ?")
                .param(id)
                .query(PostgresStationLogs::log)
                .optional();
    }

    @Override
    public Page<StationLog> page(StationId station, @Nullable String after, int limit) {
        return NEWEST.page(sql, Map.of("station", station.value()), after, limit);
    }

    @Override
    public void forget(UUID id) {
        sql.sql("delete from station_log where id = ?").param(id).update();
    }

    @Override
    public List<StationLog> olderThan(Instant before, int most) {
        return sql.sql("select * from station_log where at < ? order by at limit ?")
                .param(Times.param(before))
                .param(most)
                .query(PostgresStationLogs::log)
                .list();
    }

    @Override
    public Set<String> stored() {
        return sql.sql("select stored from station_log where stored is not null")
                .query((row, _) -> row.getString("stored"))
                .set();
    }

    private static StationLog log(ResultSet row, int number) throws SQLException {
        return new StationLog(
                Columns.uuid(row, "id"),
                row.getInt("number"),
                new StationId(row.getString("station_id")),
                LogKind.valueOf(row.getString("kind")),
                Times.read(row, "at"),
                row.getString("who"),
                Times.readOrNull(row, "oldest"),
                Times.readOrNull(row, "latest"),
                row.getString("elsewhere"),
                Times.read(row, "open_until"),
                LogState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("announced"),
                FileColumns.read(row),
                Times.read(row, "changed_at"));
    }
}
