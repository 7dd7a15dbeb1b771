package io.emall.cpms.store;

import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The registered stations in PostgreSQL. What they report of themselves is written by the station ledger. A station
 * without a key has the empty hash, which no key has. In a storm of stations many are read at once.
 */
@Repository
public final class PostgresStations implements Stations {

    private static final String SAVE = """
            insert into station (id, operator_id, location_id) values (?, ?, ?)
            on conflict (id) do update set operator_id = excluded.operator_id, location_id = excluded.location_id
            """;

    /** A key that was only offered to the station is forgotten. */
    private static final String SAVE_KEY = """
            with forgotten as (update station_security set next_key_hash = null where station_id = ?)
            update station set key_hash = ? where id = ?
            """;

    private static final String REGISTER = """
            insert into station (id, operator_id, location_id, key_hash) values (?, ?, ?, ?)
            on conflict (id) do update set operator_id = excluded.operator_id, location_id = excluded.location_id,
                key_hash = excluded.key_hash
            """;

    private final JdbcClient sql;
    private final GatheredReads<StationId, Station> byId = new GatheredReads<>(this::byId);
    private final GatheredReads<StationId, byte[]> keyHashes = new GatheredReads<>(this::keyHashes);

    public PostgresStations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Station> find(StationId id) {
        return byId.find(id);
    }

    private Map<StationId, Station> byId(List<StationId> ids) {
        return sql
                .sql("select * from station where id = any(?)")
                .param(Columns.texts(ids, StationId::value))
                .query(PostgresStations::station)
                .list()
                .stream()
                .collect(Collectors.toMap(Station::id, Function.identity()));
    }

    @Override
    public List<Station> at(LocationId location) {
        return sql.sql("select * from station where location_id = ? order by id")
                .param(location.value())
                .query(PostgresStations::station)
                .list();
    }

    @Override
    public Page<Station> page(@Nullable String after, int limit) {
        List<Station> stations = sql.sql("select * from station where id > ? order by id limit ?")
                .param(after == null ? "" : after)
                .param(limit + 1)
                .query(PostgresStations::station)
                .list();
        return Pages.of(stations, limit, station -> station.id().value());
    }

    @Override
    public void save(Station station) {
        sql.sql(SAVE)
                .param(station.id().value())
                .param(station.operator().toString())
                .param(station.location().value())
                .update();
    }

    @Override
    public void register(Station station, byte[] keyHash) {
        sql.sql(REGISTER)
                .param(station.id().value())
                .param(station.operator().toString())
                .param(station.location().value())
                .param(keyHash)
                .update();
    }

    @Override
    public Optional<byte[]> keyHash(StationId id) {
        return keyHashes.find(id);
    }

    private Map<StationId, byte[]> keyHashes(List<StationId> ids) {
        Map<StationId, byte[]> hashes = new HashMap<>();
        sql.sql("select id, coalesce(key_hash, ''::bytea) as hash from station where id = any(?)")
                .param(Columns.texts(ids, StationId::value))
                .query(row -> {
                    hashes.put(new StationId(row.getString("id")), row.getBytes("hash"));
                });
        return hashes;
    }

    @Override
    public void saveKeyHash(StationId id, byte[] hash) {
        sql.sql(SAVE_KEY).param(id.value()).param(hash).param(id.value()).update();
    }

    @Override
    public void hold(StationId id, Station.Hold hold) {
        sql.sql("update station set hold = ? where id = ?")
                .param(hold.name())
                .param(id.value())
                .update();
    }

    @Override
    public Optional<PingInterval> ping(StationId id) {
        return sql.sql("select ping_seconds from station where id = ? and ping_seconds is not null")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .map(PingInterval::new);
    }

    @Override
    public void savePing(StationId id, @Nullable PingInterval interval) {
        sql.sql("update station set ping_seconds = :seconds where id = :id")
                .param("seconds", interval == null ? null : interval.seconds(), Types.INTEGER)
                .param("id", id.value())
                .update();
    }

    static Station station(ResultSet row, int number) throws SQLException {
        return new Station(
                new StationId(row.getString("id")),
                OperatorId.parse(row.getString("operator_id")),
                new LocationId(row.getString("location_id")),
                Columns.identity(row),
                row.getString("protocol"),
                Times.readOrNull(row, "booted_at"),
                row.getBoolean("online"),
                Times.readOrNull(row, "online_since"),
                Station.Hold.valueOf(row.getString("hold")));
    }
}
