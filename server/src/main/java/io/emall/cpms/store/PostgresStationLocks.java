package io.emall.cpms.store;

import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.security.Rotation;
import io.emall.cpms.core.security.SecurityProfile;
import io.emall.cpms.core.security.StationLock;
import io.emall.cpms.core.security.StationLocks;
import io.emall.cpms.core.security.StationSecurity;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stations must show, in PostgreSQL. A station nobody decided anything for has no row and uses Basic. */
@Repository
public final class PostgresStationLocks implements StationLocks {

    /**
     * Who was asked to go back from 3 to 2 may. A serial number that another station has too, or is called by, proves
     * nothing.
     */
    private static final String LOCK = """
            select s.id, coalesce(s.key_hash, ''::bytea) as key_hash, y.next_key_hash, s.ping_seconds, coalesce(y.used, 1) as used,
                least(coalesce(y.profile, 1), y.upgrade_to) as profile,
                case when not exists (select from station o where o.serial = s.serial and o.id <> s.id)
                    and not exists (select from station o where o.id = s.serial and o.id <> s.id)
                then s.serial end as serial
            from station s left join station_security y on y.station_id = s.id where s.id = any(?)
            """;

    private static final String REQUIRE = """
            insert into station_security (station_id, profile) values (:station, :profile)
            on conflict (station_id) do update set profile = excluded.profile, upgrade_to = null
            """;

    private static final String LEARNED = """
            insert into station_security as y (station_id, profile, used, used_at)
            select id, greatest(1, :profile), :profile, :at from station where id = :station
            on conflict (station_id) do update set
                profile = case when y.upgrade_to = excluded.used then excluded.used
                    else greatest(y.profile, excluded.used) end,
                used = excluded.used, used_at = excluded.used_at,
                upgrade_to = case when y.upgrade_to <= excluded.used then null else y.upgrade_to end
            """;

    private static final String UPGRADE = """
            insert into station_security (station_id, upgrade_to, upgrade_words, upgrade_at)
            values (:station, :to, :words, :at)
            on conflict (station_id) do update set upgrade_to = excluded.upgrade_to,
                upgrade_words = excluded.upgrade_words, upgrade_at = excluded.upgrade_at
            """;

    private static final String OFFER = """
            insert into station_security (station_id, next_key_hash, rotation, rotation_words, rotation_at)
            values (:station, :hash, 'SENT', '', :at)
            on conflict (station_id) do update set next_key_hash = excluded.next_key_hash, rotation = 'SENT',
                rotation_words = '', rotation_at = excluded.rotation_at
            where station_security.next_key_hash is null
            """;

    private static final String ADOPT = """
            with adopted as (
                select station_id, next_key_hash from station_security
                where station_id = :station and next_key_hash is not null for update),
            opened as (
                update station s set key_hash = a.next_key_hash from adopted a where s.id = a.station_id)
            update station_security y set next_key_hash = null, rotation = :came, rotation_words = '', rotation_at = :at
            from adopted a where y.station_id = a.station_id
            """;

    private static final String DROP = """
            update station_security set next_key_hash = null, rotation = :came, rotation_words = :words, rotation_at = :at
            where station_id = :station and next_key_hash is not null
            """;

    private static final String DOUBT = """
            update station_security set rotation = 'UNKNOWN', rotation_words = :words, rotation_at = :at
            where station_id = :station and next_key_hash is not null
            """;

    private final JdbcClient sql;
    private final GatheredReads<StationId, StationLock> locks = new GatheredReads<>(this::locks);

    public PostgresStationLocks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StationLock> find(StationId station) {
        return locks.find(station);
    }

    private Map<StationId, StationLock> locks(List<StationId> stations) {
        Map<StationId, StationLock> found = new HashMap<>();
        sql.sql(LOCK).param(Columns.texts(stations, StationId::value)).query(row -> {
            found.put(
                    new StationId(row.getString("id")),
                    new StationLock(
                            row.getBytes("key_hash"),
                            row.getBytes("next_key_hash"),
                            SecurityProfile.of(row.getInt("profile")),
                            SecurityProfile.of(row.getInt("used")),
                            row.getString("serial"),
                            Columns.number(row, "ping_seconds", PingInterval::new)));
        });
        return found;
    }

    @Override
    public StationSecurity security(StationId station) {
        return sql.sql("select * from station_security where station_id = ?")
                .param(station.value())
                .query(PostgresStationLocks::security)
                .optional()
                .orElse(StationSecurity.USUAL);
    }

    @Override
    public void require(StationId station, SecurityProfile profile) {
        sql.sql(REQUIRE)
                .param("station", station.value())
                .param("profile", profile.number())
                .update();
    }

    @Override
    public void learned(StationId station, SecurityProfile profile, Instant at) {
        change(LEARNED, station, at).param("profile", profile.number()).update();
    }

    @Override
    public void upgrade(StationId station, SecurityProfile to, String words, Instant at) {
        change(UPGRADE, station, at)
                .param("to", to.number())
                .param("words", words)
                .update();
    }

    @Override
    public boolean offerKey(StationId station, byte[] hash, Instant at) {
        return change(OFFER, station, at).param("hash", hash).update() == 1;
    }

    @Override
    public void adoptKey(StationId station, Rotation came, Instant at) {
        change(ADOPT, station, at).param("came", came.name()).update();
    }

    @Override
    public void dropKey(StationId station, Rotation came, String words, Instant at) {
        change(DROP, station, at)
                .param("came", came.name())
                .param("words", words)
                .update();
    }

    @Override
    public void doubtKey(StationId station, String words, Instant at) {
        change(DOUBT, station, at).param("words", words).update();
    }

    private JdbcClient.StatementSpec change(String statement, StationId station, Instant at) {
        return sql.sql(statement).param("station", station.value()).param("at", Times.param(at));
    }

    private static StationSecurity security(ResultSet row, int number) throws SQLException {
        String rotation = row.getString("rotation");
        return new StationSecurity(
                SecurityProfile.of(row.getInt("profile")),
                profile(row, "used"),
                Times.readOrNull(row, "used_at"),
                profile(row, "upgrade_to"),
                row.getString("upgrade_words"),
                Times.readOrNull(row, "upgrade_at"),
                rotation == null ? null : Rotation.valueOf(rotation),
                row.getString("rotation_words"),
                Times.readOrNull(row, "rotation_at"));
    }

    private static @Nullable SecurityProfile profile(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : SecurityProfile.of(number);
    }
}
