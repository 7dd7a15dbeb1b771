package io.emall.cpms.store;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmId;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmStep;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alarms and their history in PostgreSQL. */
@Repository
public final class PostgresAlarms implements Alarms {

    /** Apart from the keys of other advisory locks. */
    private static final int LOCKS = 5;

    private static final String SAVE = """
            insert into alarm (id, key, station_id, evse_number, connector_number, kind, code, severity, words, detail,
                first_seen, last_seen, repeated_at, count, acknowledged_at, acknowledged_by, acknowledged_note,
                cleared_at, cleared_by, cleared_words, told_at, told_severity)
            values (:id, :key, :station, :evse, :connector, :kind, :code, :severity, :words, :detail,
                :first, :last, :repeated, :count, :acknowledgedAt, :acknowledgedBy, :note,
                :clearedAt, :clearedBy, :clearedWords, :toldAt, :toldSeverity)
            on conflict (id) do update set severity = excluded.severity, words = excluded.words,
                detail = excluded.detail, last_seen = excluded.last_seen, repeated_at = excluded.repeated_at,
                count = excluded.count, steps = alarm.steps + 1, acknowledged_at = excluded.acknowledged_at,
                acknowledged_by = excluded.acknowledged_by, acknowledged_note = excluded.acknowledged_note,
                cleared_at = excluded.cleared_at, cleared_by = excluded.cleared_by,
                cleared_words = excluded.cleared_words, told_at = excluded.told_at,
                told_severity = excluded.told_severity
            returning steps
            """;

    private static final String STEP = """
            insert into alarm_step (alarm_id, slot, number, at, kind, severity, words, detail, who)
            values (:alarm, :number % :kept, :number, :at, :kind, :severity, :words, :detail, :who)
            on conflict (alarm_id, slot) do update set number = excluded.number, at = excluded.at, kind = excluded.kind,
                severity = excluded.severity, words = excluded.words, detail = excluded.detail, who = excluded.who
            """;

    private static final String LIVELY = """
            select (select count(*) from alarm where station_id = :station and cleared_at is null)
                + (select count(*) from alarm
                   where station_id = :station and cleared_at is not null and cleared_at >= :since
                     and id >= :begun)
            """;

    private static final String FORGET = """
            delete from alarm where id in (
                select id from alarm where cleared_at < :before order by cleared_at limit :most for update skip locked)
            """;

    private final JdbcClient sql;

    public PostgresAlarms(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void hold(String place) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:place, :locks))")
                .param("place", place)
                .param("locks", LOCKS)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Alarm> latest(AlarmKey key) {
        return sql.sql("select * from alarm where key = ? order by id desc limit 1")
                .param(key.text())
                .query(AlarmRows::read)
                .optional();
    }

    @Override
    public int lively(StationId station, Instant since) {
        return sql.sql(LIVELY)
                .param("station", station.value())
                .param("since", Times.param(since))
                .param("begun", Ids.from(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public void save(Alarm alarm, AlarmStep.Kind step, Instant at, String words, @Nullable String who) {
        long number =
                sql.sql(SAVE).params(AlarmRows.params(alarm)).query(Long.class).single();
        sql.sql(STEP)
                .param("alarm", alarm.id().value())
                .param("number", number)
                .param("kept", STEPS_KEPT)
                .param("at", Times.param(at))
                .param("kind", step.name())
                .param("severity", alarm.severity().name())
                .param("words", words)
                .param("detail", who == null ? alarm.detail() : "")
                .param("who", who)
                .update();
    }

    @Override
    public Optional<Alarm> find(AlarmId id) {
        return sql.sql("select * from alarm where id = ?")
                .param(id.value())
                .query(AlarmRows::read)
                .optional();
    }

    @Override
    public List<AlarmStep> steps(AlarmId id) {
        return sql.sql("select * from alarm_step where alarm_id = ? order by number desc")
                .param(id.value())
                .query(PostgresAlarms::step)
                .list();
    }

    private static AlarmStep step(ResultSet row, int number) throws SQLException {
        return new AlarmStep(
                row.getLong("number"),
                Times.read(row, "at"),
                AlarmStep.Kind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("words"),
                row.getString("detail"),
                row.getString("who"));
    }

    @Override
    public List<Alarm> lasting() {
        return sql.sql("select * from alarm where (cleared_at is null) = true order by id")
                .query(AlarmRows::read)
                .list();
    }

    @Override
    public Page<Alarm> page(Filter filter, @Nullable String after, int limit) {
        Conditions conditions = new Conditions()
                .and("severity = any(:severities)", "severities", filter.least() == null ? null : names(filter.least()))
                .and(
                        "station_id = :station",
                        "station",
                        filter.station() == null ? null : filter.station().value())
                .and(
                        "kind = :kind",
                        "kind",
                        filter.kind() == null ? null : filter.kind().name());
        if (filter.standing() != null) {
            conditions.and(standing(filter.standing()));
        }
        AlarmCursor cursor = AlarmCursor.parse(after);
        if (cursor != null) {
            conditions.and(
                    "((cleared_at is null), id) < (:lasting, :id)",
                    Map.of("lasting", cursor.lasting(), "id", cursor.id()));
        }
        return conditions.page(
                sql, "alarm", "(cleared_at is null) desc, id desc", limit, AlarmRows::read, alarm -> AlarmCursor.of(
                                alarm)
                        .toString());
    }

    private static String[] names(Severity least) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.isAtLeast(least))
                .map(Severity::name)
                .toArray(String[]::new);
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case LASTING -> "(cleared_at is null) = true";
            case OPEN -> "(cleared_at is null) = true and acknowledged_at is null";
            case ACKNOWLEDGED -> "(cleared_at is null) = true and acknowledged_at is not null";
            case CLEARED -> "(cleared_at is null) = false";
        };
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql(FORGET)
                .param("before", Times.param(before))
                .param("most", most)
                .update();
    }
}
