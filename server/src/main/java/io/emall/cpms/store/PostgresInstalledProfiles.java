package io.emall.cpms.store;

import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.InstalledProfile;
import io.emall.cpms.core.profile.InstalledProfiles;
import io.emall.cpms.core.profile.PowerTraits;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Charging profiles and stations' ways with them, in PostgreSQL. */
@Repository
public final class PostgresInstalledProfiles implements InstalledProfiles {
    private static final String SAVE = """
            insert into charging_profile (number, station_id, role, profile, state, words, who, why, instead_of,
                created_at, changed_at, confirmed_at, due_at, attempts)
            values (:number, :station, :role, :profile::jsonb, :state, :words, :who, :why, :instead,
                :created, :changed, :confirmed, :due, :attempts)
            on conflict (number) do update set profile = excluded.profile, state = excluded.state,
                words = excluded.words, changed_at = excluded.changed_at, confirmed_at = excluded.confirmed_at,
                due_at = excluded.due_at, attempts = excluded.attempts
            where excluded.state in ('UNWANTED', 'CLEARED') or charging_profile.state not in ('UNWANTED', 'CLEARED')
            """;
    private static final String KNOWN = """
            insert into station_power (station_id, traits) values (:station, :traits::jsonb) on conflict do nothing
            """;
    private static final String CLAIM = """
            update charging_profile p set due_at = :lease
            where p.number in (
                select due.number from charging_profile due join station on station.id = due.station_id
                where due.due_at <= :now and station.online
                order by due.due_at limit :limit for update of due skip locked)
            returning p.*
            """;
    private static final String CLAIM_CHECKS = """
            update station_power set leased_until = :lease
            where station_id in (
                select due.station_id from station_power due join station on station.id = due.station_id
                where station.online
                    and (due.leased_until is null or due.leased_until <= :now)
                    and (due.checked_at is null or due.checked_at < greatest(station.booted_at, station.online_since, :stale))
                    and exists (select from charging_profile p
                        where p.station_id = due.station_id and (p.state = 'CLEARED') = false)
                order by due.checked_at nulls first limit :limit for update of due skip locked)
            returning station_id
            """;
    private static final String CHARGING = """
            select distinct s.station_id from session s
            where s.state = 'ACTIVE' and s.station_id > :after
                and exists (select from charging_profile p
                    where p.station_id = s.station_id and (p.state = 'CLEARED') = false)
            order by s.station_id limit :limit
            """;
    private static final String SAVE_TRAITS = """
            insert into station_power (station_id, traits, checked_at) values (:station, :traits::jsonb, :checked)
            on conflict (station_id) do update
                set traits = excluded.traits, checked_at = excluded.checked_at, leased_until = null
            """;
    private static final String FORGET = """
            delete from charging_profile where number in (
                select number from charging_profile
                where state = 'CLEARED' and (changed_at < :before or role = 'PLAN' and changed_at < :plansBefore)
                order by changed_at limit :most for update skip locked)
            """;

    private final JdbcClient sql;

    public PostgresInstalledProfiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int nextNumber() {
        return sql.sql("select nextval('charging_profile_number')::integer")
                .query(Integer.class)
                .single();
    }

    @Override
    public void save(InstalledProfile row) {
        sql.sql(SAVE)
                .param("number", row.number())
                .param("station", row.station().value())
                .param("role", row.role().name())
                .param("profile", Json.write(row.profile()))
                .param("state", row.state().name())
                .param("words", Columns.storable(row.words()))
                .param("who", Columns.storable(row.who()))
                .param("why", Columns.storable(row.why()))
                .param("instead", row.insteadOf())
                .param("created", Times.param(row.createdAt()))
                .param("changed", Times.param(row.changedAt()))
                .param("confirmed", Times.paramOrNull(row.confirmedAt()))
                .param("due", Times.paramOrNull(row.dueAt()))
                .param("attempts", row.attempts())
                .update();
        sql.sql(KNOWN)
                .param("station", row.station().value())
                .param("traits", Json.write(PowerTraits.unknown(row.station())))
                .update();
    }

    @Override
    public Optional<InstalledProfile> find(int number) {
        return sql.sql("select * from charging_profile where number = ?")
                .param(number)
                .query(PostgresInstalledProfiles::row)
                .optional();
    }

    @Override
    public List<InstalledProfile> of(StationId station) {
        return sql.sql(
                        "select * from charging_profile where station_id = ? and (state = 'CLEARED') = false order by number")
                .param(station.value())
                .query(PostgresInstalledProfiles::row)
                .list();
    }

    @Override
    public List<InstalledProfile> past(StationId station, int limit) {
        return sql.sql("select * from charging_profile where station_id = ? and (state = 'CLEARED') = true"
                        + " order by number desc limit ?")
                .param(station.value())
                .param(limit)
                .query(PostgresInstalledProfiles::row)
                .list();
    }

    @Override
    public List<InstalledProfile> claim(Instant now, Duration lease, int limit) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("lease", Times.param(now.plus(lease)))
                .param("limit", limit)
                .query(PostgresInstalledProfiles::row)
                .list();
    }

    @Override
    public List<StationId> claimChecks(Instant now, Instant staleBefore, Duration lease, int limit) {
        return sql.sql(CLAIM_CHECKS)
                .param("now", Times.param(now))
                .param("stale", Times.param(staleBefore))
                .param("lease", Times.param(now.plus(lease)))
                .param("limit", limit)
                .query((row, number) -> new StationId(row.getString("station_id")))
                .list();
    }

    @Override
    public List<StationId> charging(@Nullable StationId after, int limit) {
        return sql.sql(CHARGING)
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, _) -> new StationId(row.getString("station_id")))
                .list();
    }

    @Override
    public PowerTraits traits(StationId station) {
        return sql.sql("select traits from station_power where station_id = ?")
                .param(station.value())
                .query((row, number) -> Json.read(row.getString("traits"), PowerTraits.class))
                .optional()
                .orElseGet(() -> PowerTraits.unknown(station));
    }

    @Override
    public void save(PowerTraits traits) {
        sql.sql(SAVE_TRAITS)
                .param("station", traits.station().value())
                .param("traits", Json.write(traits))
                .param("checked", Times.paramOrNull(traits.checkedAt()))
                .update();
    }

    @Override
    public int forget(Instant before, Instant plansBefore, int most) {
        return sql.sql(FORGET)
                .param("before", Times.param(before))
                .param("plansBefore", Times.param(plansBefore))
                .param("most", most)
                .update();
    }

    private static InstalledProfile row(ResultSet row, int number) throws SQLException {
        return new InstalledProfile(
                Json.read(row.getString("profile"), ChargingProfile.class),
                new StationId(row.getString("station_id")),
                InstalledProfile.Role.valueOf(row.getString("role")),
                InstalledProfile.State.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("who"),
                row.getString("why"),
                Columns.integer(row, "instead_of"),
                Times.read(row, "created_at"),
                Times.read(row, "changed_at"),
                Times.readOrNull(row, "confirmed_at"),
                Times.readOrNull(row, "due_at"),
                row.getInt("attempts"));
    }
}
