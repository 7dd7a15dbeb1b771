package io.emall.cpms.store;

import io.emall.cpms.core.battery.BatteryStatus;
import io.emall.cpms.core.battery.MeterStatus;
import io.emall.cpms.core.battery.Statuses;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest of batteries and meters, in PostgreSQL: one row each. */
@Repository
public final class PostgresDeviceStatuses implements Statuses {

    private static final String SAVE = """
            insert into energy_device_status (device_id, status)
            select id, :status::jsonb from energy_device where id = :id
            on conflict (device_id) do update set status = excluded.status
            """;

    private final JdbcClient sql;

    public PostgresDeviceStatuses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<BatteryStatus> battery(UUID key) {
        return find(key, BatteryStatus.class);
    }

    @Override
    public Optional<MeterStatus> meter(UUID key) {
        return find(key, MeterStatus.class);
    }

    @Override
    public void save(UUID key, BatteryStatus status) {
        keep(key, status);
    }

    @Override
    public void save(UUID key, MeterStatus status) {
        keep(key, status);
    }

    private <T> Optional<T> find(UUID key, Class<T> type) {
        return sql.sql("select status from energy_device_status where device_id = ?")
                .param(key)
                .query((row, _) -> Json.read(row.getString(1), type))
                .optional();
    }

    private void keep(UUID key, Object status) {
        sql.sql(SAVE).param("id", key).param("status", Json.write(status)).update();
    }
}
