package io.emall.cpms.store;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmId;
import io.emall.cpms.core.alarm.AlarmNews;
import io.emall.cpms.core.alarm.Occasion;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.Notice;
import io.emall.cpms.core.notice.Notices;
import io.emall.cpms.core.notice.RecipientId;
import io.emall.cpms.core.unit.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has to be told of alarms, in PostgreSQL: one row per alarm, recipient and occasion. */
@Repository
public final class PostgresNotices implements AlarmNews, Notices {

    private static final String TELL = """
            insert into alarm_notice (id, alarm_id, recipient_id, occasion, at, due_at)
            values (:id, :alarm, :recipient, :occasion, :now, :due)
            on conflict (alarm_id, recipient_id, occasion) where sent_at is null and not given_up do nothing
            """;

    private static final String TAKE_BACK = """
            delete from alarm_notice
            where alarm_id = :alarm and occasion = :occasion and attempts = 0 and sent_at is null and not given_up
            """;

    private static final String WAITING = """
            select r.id from alarm_recipient r where exists (
                select 1 from alarm_notice n
                where n.recipient_id = r.id and n.due_at <= :now and n.sent_at is null and not n.given_up)
            """;

    private static final String CLAIM = """
            with due as (
                select n.id from alarm_notice n
                where n.recipient_id = :recipient and n.due_at <= :now and n.sent_at is null and not n.given_up
                order by n.due_at, n.id limit :most for update skip locked),
            claimed as (
                update alarm_notice n set due_at = :until, attempts = n.attempts + 1 from due where n.id = due.id
                returning n.id, n.alarm_id, n.occasion, n.at, n.attempts)
            select a.*, c.id as notice_id, c.occasion, c.at as notice_at, c.attempts
            from claimed c join alarm a on a.id = c.alarm_id order by c.at, c.id
            """;

    private static final String FAILED = """
            update alarm_notice set due_at = case when id = any(:ids) then :due else greatest(due_at, :due) end,
                last_error = case when id = any(:ids) then :why else last_error end
            where recipient_id = :recipient and sent_at is null and not given_up and (id = any(:ids) or due_at < :due)
            """;

    private static final String OF = """
            select n.*, r.channel, r.address from alarm_notice n join alarm_recipient r on r.id = n.recipient_id
            where n.alarm_id = :alarm order by n.at desc, n.id desc limit 100
            """;

    private final JdbcClient sql;
    private final Uuids uuids;

    public PostgresNotices(JdbcClient sql, Uuids uuids) {
        this.sql = sql;
        this.uuids = uuids;
    }

    @Override
    public void tell(Alarm alarm, Occasion occasion, Instant now, Instant due) {
        interested(alarm.severity(), alarm.told()).forEach(recipient -> sql.sql(TELL)
                .param("id", uuids.next())
                .param("alarm", alarm.id().value())
                .param("recipient", recipient)
                .param("occasion", occasion.name())
                .param("now", Times.param(now))
                .param("due", Times.param(due))
                .update());
    }

    /** Who was told of the worst wants to know also that it became better or is over. */
    private List<UUID> interested(Severity severity, Alarm.@Nullable Told told) {
        Severity worst = told == null || severity.isAtLeast(told.severity()) ? severity : told.severity();
        return sql.sql("select id from alarm_recipient where least_severity = any(:milder) order by id")
                .param("milder", worst.upToThis().stream().map(Severity::name).toArray(String[]::new))
                .query((row, _) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void takeBack(AlarmId alarm, Occasion occasion) {
        sql.sql(TAKE_BACK)
                .param("alarm", alarm.value())
                .param("occasion", occasion.name())
                .update();
    }

    @Override
    public List<RecipientId> waiting(Instant now) {
        return sql.sql(WAITING)
                .param("now", Times.param(now))
                .query((row, _) -> new RecipientId(Columns.uuid(row, "id")))
                .list();
    }

    @Override
    public List<Notice> claim(RecipientId recipient, int most, Instant now, Instant until) {
        return sql.sql(CLAIM)
                .param("recipient", recipient.value())
                .param("most", most)
                .param("now", Times.param(now))
                .param("until", Times.param(until))
                .query(PostgresNotices::notice)
                .list();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                Columns.uuid(row, "notice_id"),
                AlarmRows.read(row, number),
                Occasion.valueOf(row.getString("occasion")),
                Times.read(row, "notice_at"),
                row.getInt("attempts") - 1);
    }

    @Override
    public void sent(Collection<UUID> notices, Instant at) {
        sql.sql("update alarm_notice set sent_at = :at, last_error = null where id = any(:ids)")
                .param("at", Times.param(at))
                .param("ids", notices.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void failed(RecipientId recipient, Collection<UUID> notices, String why, Instant dueAgain) {
        sql.sql(FAILED)
                .param("why", storable(why))
                .param("due", Times.param(dueAgain))
                .param("recipient", recipient.value())
                .param("ids", notices.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void givenUp(Collection<UUID> notices, String why) {
        if (!notices.isEmpty()) {
            sql.sql("update alarm_notice set last_error = :why, given_up = true where id = any(:ids)")
                    .param("why", storable(why))
                    .param("ids", notices.toArray(UUID[]::new))
                    .update();
        }
    }

    /** PostgreSQL keeps no NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public List<Told> of(AlarmId alarm) {
        return sql.sql(OF)
                .param("alarm", alarm.value())
                .query((row, _) -> new Told(
                        row.getString("address"),
                        Occasion.valueOf(Objects.requireNonNull(row.getString("occasion"))),
                        Times.read(row, "at"),
                        Times.readOrNull(row, "sent_at"),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getBoolean("given_up")))
                .list();
    }
}
