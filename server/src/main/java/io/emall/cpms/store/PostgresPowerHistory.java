package io.emall.cpms.store;

import io.emall.cpms.core.battery.PowerHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What flowed at batteries and meters, in PostgreSQL: a row per quarter of an hour. */
@Repository
public final class PostgresPowerHistory implements PowerHistory {

    private static final String ADD = """
            insert into energy_history (device_id, begins_at, seconds, watt_seconds, charge)
            select id, :begins, :seconds, :flowed, :charge from energy_device where id = :device
            on conflict (device_id, begins_at) do update set seconds = energy_history.seconds + excluded.seconds,
                watt_seconds = energy_history.watt_seconds + excluded.watt_seconds, charge = excluded.charge
            """;
    private static final String FORGET = """
            delete from energy_history where (device_id, begins_at) in (
                select device_id, begins_at from energy_history where begins_at < :before limit :most)
            """;

    private final JdbcClient sql;

    public PostgresPowerHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<Part> parts) {
        for (Part part : parts) {
            sql.sql(ADD)
                    .param("device", part.device())
                    .param("begins", Times.param(part.begins()))
                    .param("seconds", part.seconds())
                    .param("flowed", part.wattSeconds())
                    .param("charge", part.charge())
                    .update();
        }
    }

    @Override
    public List<Part> of(UUID device, Instant from, Instant until) {
        return sql.sql("""
                        select * from energy_history
                        where device_id = :device and begins_at >= :from and begins_at < :until order by begins_at
                        """)
                .param("device", device)
                .param("from", Times.param(from))
                .param("until", Times.param(until))
                .query(PostgresPowerHistory::part)
                .list();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql(FORGET)
                .param("before", Times.param(before))
                .param("most", most)
                .update();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                Columns.uuid(row, "device_id"),
                Times.read(row, "begins_at"),
                row.getDouble("seconds"),
                row.getDouble("watt_seconds"),
                Columns.real(row, "charge"));
    }
}
