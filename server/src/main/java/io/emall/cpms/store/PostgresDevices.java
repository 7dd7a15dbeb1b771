package io.emall.cpms.store;

import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.Device;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.Devices;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.Rating;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.MeterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Batteries and meters in PostgreSQL; their secrets are sealed. */
@Repository
public final class PostgresDevices implements Devices {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};
    private static final String BATTERY = "BATTERY";
    private static final String SAVE = """
            insert into energy_device (id, operator_id, location_id, kind, name, rating, protocol, settings, secret_sealed)
            select :id, l.operator_id, l.id, :kind, :name, :rating::jsonb, :protocol, :settings::jsonb, :secret
            from location l where l.id = :location
            on conflict (id) do update set kind = excluded.kind, name = excluded.name, rating = excluded.rating,
                protocol = excluded.protocol, settings = excluded.settings, secret_sealed = excluded.secret_sealed,
                due_at = excluded.due_at
            """;
    private static final String DUE = """
            update energy_device set due_at = :next where id in (
                select id from energy_device where due_at <= :now order by due_at limit :limit for update skip locked)
            returning *
            """;

    private final JdbcClient sql;
    private final Sealer sealer;

    public PostgresDevices(JdbcClient sql, Sealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    @Override
    public List<Device> at(LocationId location) {
        return sql.sql("select * from energy_device where location_id = ? order by kind, name, id")
                .param(location.value())
                .query(this::device)
                .list();
    }

    @Override
    public Optional<Device> find(UUID key) {
        return sql.sql("select * from energy_device where id = ?")
                .param(key)
                .query(this::device)
                .optional();
    }

    @Override
    public boolean save(Device device) {
        try {
            insert(device);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private void insert(Device device) {
        DeviceConnection connection = device.connection();
        Secret secret = connection.secret();
        sql.sql(SAVE)
                .param("id", device.key())
                .param("location", device.location().value())
                .param("kind", device instanceof Meter meter ? meter.kind().name() : BATTERY)
                .param("name", Columns.storable(device.name()))
                .param("rating", device instanceof Battery battery ? Json.write(battery.rating()) : null)
                .param("protocol", connection.protocol())
                .param("settings", Json.write(connection.settings()))
                .param("secret", secret == null ? null : sealer.seal(secret))
                .update();
    }

    @Override
    public boolean remove(UUID key) {
        return sql.sql("delete from energy_device where id = ?").param(key).update() > 0;
    }

    @Override
    public List<Device> due(Instant now, Instant next, int limit) {
        return sql.sql(DUE)
                .param("now", Times.param(now))
                .param("next", Times.param(next))
                .param("limit", limit)
                .query(this::device)
                .list();
    }

    @Override
    public List<LocationId> locations() {
        return sql.sql("select distinct location_id from energy_device order by location_id")
                .query((row, _) -> new LocationId(row.getString(1)))
                .list();
    }

    private Device device(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        LocationId location = new LocationId(row.getString("location_id"));
        String name = row.getString("name");
        byte[] sealed = row.getBytes("secret_sealed");
        DeviceConnection connection = new DeviceConnection(
                row.getString("protocol"),
                Json.read(row.getString("settings"), SETTINGS),
                sealed == null ? null : sealer.open(sealed));
        String kind = row.getString("kind");
        return kind.equals(BATTERY)
                ? new Battery(
                        new BatteryId(id), location, name, Json.read(row.getString("rating"), Rating.class), connection)
                : new Meter(new MeterId(id), location, name, MeterKind.valueOf(kind), connection);
    }
}
