package io.emall.cpms.store;

import io.emall.cpms.core.locallist.ListEntry;
import io.emall.cpms.core.locallist.ListLimits;
import io.emall.cpms.core.locallist.LocalLists;
import io.emall.cpms.core.locallist.StationList;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Stations' local lists in PostgreSQL. */
@Repository
public final class PostgresLocalLists implements LocalLists {

    private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {};

    private static final String SAVE = """
            insert into local_list (station_id, wanted, state, version, entries, most_entries, most_per_message,
                token_length, limits_told, sent_at, due_at, attempts)
            values (:station, :wanted, :state, :version, cast(:entries as json), :most, :per, :length, :told,
                :sent, :due, :attempts)
            on conflict (station_id) do update set
                wanted = excluded.wanted, state = excluded.state, version = excluded.version,
                entries = excluded.entries, most_entries = excluded.most_entries,
                most_per_message = excluded.most_per_message, token_length = excluded.token_length,
                limits_told = excluded.limits_told, sent_at = excluded.sent_at, due_at = excluded.due_at,
                attempts = excluded.attempts
            """;

    private static final String UNLESS_DECIDED_OTHERWISE = "where local_list.wanted = excluded.wanted";

    private static final String DUE = """
            update local_list set due_at = :again where station_id in (
                select l.station_id from local_list l join station s on s.id = l.station_id
                where l.wanted and l.due_at <= :now and s.online
                order by l.due_at limit :limit for update of l skip locked)
            returning *
            """;

    private static final String MAY_BE_LISTED = """
            from token t join partner p on p.id = t.partner_id
            where p.status = 'CONNECTED' and t.valid and t.whitelist in ('ALWAYS', 'ALLOWED', 'ALLOWED_OFFLINE')
            """;

    private final JdbcClient sql;

    public PostgresLocalLists(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StationList> find(StationId station) {
        return sql.sql("select * from local_list where station_id = ?")
                .param(station.value())
                .query(PostgresLocalLists::list)
                .optional();
    }

    @Override
    public void save(StationList list) {
        write(SAVE + UNLESS_DECIDED_OTHERWISE, list);
    }

    @Override
    public void choose(StationList list) {
        write(SAVE, list);
    }

    private void write(String statement, StationList list) {
        ListLimits limits = list.limits();
        sql.sql(statement)
                .param("station", list.station().value())
                .param("wanted", list.wanted())
                .param("state", list.state().name())
                .param("version", list.version())
                .param("entries", Json.write(list.entries()))
                .param("most", limits == null ? null : limits.entries())
                .param("per", limits == null ? null : limits.perMessage())
                .param("length", limits == null ? null : limits.tokenLength())
                .param("told", limits != null && limits.told())
                .param("sent", Times.paramOrNull(list.sentAt()))
                .param("due", Times.paramOrNull(list.dueAt()))
                .param("attempts", list.attempts())
                .update();
    }

    @Override
    public List<StationList> due(Instant now, Instant again, int limit) {
        return sql.sql(DUE)
                .param("now", Times.param(now))
                .param("again", Times.param(again))
                .param("limit", limit)
                .query(PostgresLocalLists::list)
                .list();
    }

    /** A list that is being sent or waits for its turn keeps its time. */
    @Override
    public void allDue(Instant now) {
        sql.sql("update local_list set due_at = :now where wanted and state = 'APPLIED'")
                .param("now", Times.param(now))
                .update();
    }

    @Override
    public List<ListEntry> tokens(OperatorId operator, int limit) {
        return sql.sql("select t.uid, t.type, t.group_id " + MAY_BE_LISTED
                        + " and p.operator_id = ? order by t.last_updated desc, t.uid_folded limit ?")
                .param(operator.toString())
                .param(limit)
                .query((row, _) -> new ListEntry(
                        new TokenUid(row.getString("uid")), row.getString("type"), row.getString("group_id")))
                .list();
    }

    @Override
    public String print() {
        return sql.sql("select count(*) || ' ' || coalesce(sum(hashtextextended("
                        + "p.operator_id || t.uid_folded || t.type || coalesce(t.group_id, ''), 0)), 0) "
                        + MAY_BE_LISTED + " and exists (select from local_list where wanted)")
                .query(String.class)
                .single();
    }

    private static StationList list(ResultSet row, int number) throws SQLException {
        return new StationList(
                new StationId(row.getString("station_id")),
                row.getBoolean("wanted"),
                StationList.State.valueOf(row.getString("state")),
                row.getInt("version"),
                Json.read(row.getString("entries"), ENTRIES),
                limits(row),
                Times.readOrNull(row, "sent_at"),
                Times.readOrNull(row, "due_at"),
                row.getInt("attempts"));
    }

    private static @Nullable ListLimits limits(ResultSet row) throws SQLException {
        Integer entries = Columns.integer(row, "most_entries");
        return entries == null
                ? null
                : new ListLimits(
                        entries,
                        row.getInt("most_per_message"),
                        row.getInt("token_length"),
                        row.getBoolean("limits_told"));
    }
}
