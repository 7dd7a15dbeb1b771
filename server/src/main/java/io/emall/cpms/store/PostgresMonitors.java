package io.emall.cpms.store;

import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.monitoring.MonitorPart;
import io.emall.cpms.core.monitoring.Monitors;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What stations watch, in PostgreSQL. */
@Repository
public final class PostgresMonitors implements Monitors {
    /** More than any station has. */
    private static final int MOST = 2_000;

    private static final String WRITE = """
            insert into variable_monitor (station_id, id, address, type, value, severity, transaction, read_at)
            select :station, :id, :address, :type, :value, :severity, :transaction, :at
            where (select count(*) from variable_monitor where station_id = :station) < :most
            on conflict (station_id, id) do update set address = excluded.address, type = excluded.type,
                value = excluded.value, severity = excluded.severity, transaction = excluded.transaction,
                read_at = excluded.read_at
            """;

    private static final String ASKED = """
            insert into monitor_report (station_id, request_id, asked_at)
            values (:station, nextval('device_report_number'), :now)
            on conflict (station_id) do update set request_id = excluded.request_id, asked_at = excluded.asked_at,
                last_part = null
            returning request_id
            """;

    private static final String COMPLETE = """
            update monitor_report r set completed_at = :now where station_id = :station and last_part < (
                select count(*) from monitor_report_part p
                where p.station_id = r.station_id and p.request_id = r.request_id and p.part <= r.last_part)
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresMonitors(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public List<VariableMonitor> of(StationId station) {
        return sql.sql("select * from variable_monitor where station_id = ? order by address, id")
                .param(station.value())
                .query(PostgresMonitors::monitor)
                .list();
    }

    @Override
    public Optional<VariableMonitor> find(StationId station, int id) {
        return sql.sql("select * from variable_monitor where station_id = ? and id = ?")
                .param(station.value())
                .param(id)
                .query(PostgresMonitors::monitor)
                .optional();
    }

    private static VariableMonitor monitor(ResultSet row, int number) throws SQLException {
        return new VariableMonitor(
                row.getInt("id"),
                VariableAddress.parse(row.getString("address")),
                row.getString("type"),
                row.getBigDecimal("value"),
                row.getInt("severity"),
                row.getBoolean("transaction"));
    }

    @Override
    public Optional<Instant> readAt(StationId station) {
        return sql
                .sql("select completed_at from monitor_report where station_id = ? and completed_at is not null")
                .param(station.value())
                .query((row, _) -> Times.readOrNull(row, "completed_at"))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public int asked(StationId station, Instant now) {
        return sql.sql(ASKED)
                .param("station", station.value())
                .param("now", Times.param(now))
                .query(Integer.class)
                .single();
    }

    @Override
    public void reported(StationId station, MonitorPart part, Instant now) {
        transaction.executeWithoutResult(_ -> {
            part.monitors().forEach(monitor -> set(station, monitor, now));
            sql.sql("select asked_at from monitor_report where station_id = ? and request_id = ? for update")
                    .param(station.value())
                    .param(part.requestId())
                    .query((row, _) -> Times.read(row, "asked_at"))
                    .optional()
                    .ifPresent(asked -> count(station, part, asked, now));
        });
    }

    private void count(StationId station, MonitorPart part, Instant asked, Instant now) {
        sql.sql(
                        "insert into monitor_report_part (station_id, request_id, part) values (?, ?, ?) on conflict do nothing")
                .param(station.value())
                .param(part.requestId())
                .param(part.number())
                .update();
        if (part.last()) {
            sql.sql("update monitor_report set last_part = ? where station_id = ?")
                    .param(part.number())
                    .param(station.value())
                    .update();
        }
        int complete = sql.sql(COMPLETE)
                .param("station", station.value())
                .param("now", Times.param(now))
                .update();
        if (complete == 1) {
            forgetOlder(station, asked);
        }
    }

    @Override
    public void none(StationId station, Instant now) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("update monitor_report set completed_at = ? where station_id = ?")
                    .param(Times.param(now))
                    .param(station.value())
                    .update();
            forgetOlder(station, now);
        });
    }

    private void forgetOlder(StationId station, Instant than) {
        sql.sql("delete from variable_monitor where station_id = ? and read_at < ?")
                .param(station.value())
                .param(Times.param(than))
                .update();
        sql.sql("delete from monitor_report_part where station_id = ?")
                .param(station.value())
                .update();
    }

    @Override
    public void set(StationId station, VariableMonitor monitor, Instant now) {
        sql.sql(WRITE)
                .param("station", station.value())
                .param("id", monitor.id())
                .param("address", monitor.address().toString())
                .param("type", monitor.type())
                .param("value", monitor.value())
                .param("severity", monitor.severity())
                .param("transaction", monitor.transaction())
                .param("at", Times.param(now))
                .param("most", MOST)
                .update();
    }

    @Override
    public void cleared(StationId station, int id) {
        sql.sql("delete from variable_monitor where station_id = ? and id = ?")
                .param(station.value())
                .param(id)
                .update();
    }
}
