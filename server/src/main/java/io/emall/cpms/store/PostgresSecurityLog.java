package io.emall.cpms.store;

import io.emall.cpms.core.alarm.SecurityEvent;
import io.emall.cpms.core.alarm.SecurityLog;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Security events in PostgreSQL. */
@Repository
public final class PostgresSecurityLog implements SecurityLog {

    private static final String RECORD = """
            insert into security_event (id, station_id, at, type, info, severity, ours)
            select :id, :station, :at, :type, :info, :severity, :ours
            where (select count(*) from (
                select 1 from security_event where station_id = :station and id >= :since limit :most) latest) < :most
            """;

    private static final String FORGET = """
            delete from security_event where id in (
                select id from security_event where id < :before order by id limit :most for update skip locked)
            """;

    private final JdbcClient sql;

    public PostgresSecurityLog(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean record(SecurityEvent event, int most, Instant since) {
        return sql.sql(RECORD)
                        .param("id", event.id())
                        .param("station", event.station().value())
                        .param("at", Times.param(event.at()))
                        .param("type", event.type())
                        .param("info", event.info())
                        .param(
                                "severity",
                                event.severity() == null
                                        ? null
                                        : event.severity().name())
                        .param("ours", event.ours())
                        .param("since", Ids.from(since))
                        .param("most", most)
                        .update()
                > 0;
    }

    @Override
    public Page<SecurityEvent> page(@Nullable StationId station, @Nullable String after, int limit) {
        return new Conditions()
                .and("station_id = :station", "station", station == null ? null : station.value())
                .after(after)
                .page(sql, "security_event", "id desc", limit, PostgresSecurityLog::event, event -> event.id()
                        .toString());
    }

    private static SecurityEvent event(ResultSet row, int number) throws SQLException {
        return new SecurityEvent(
                Columns.uuid(row, "id"),
                new StationId(row.getString("station_id")),
                Times.read(row, "at"),
                row.getString("type"),
                row.getString("info"),
                Columns.text(row, "severity", Severity::valueOf),
                row.getBoolean("ours"));
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql(FORGET)
                .param("before", Ids.from(before))
                .param("most", most)
                .update();
    }
}
