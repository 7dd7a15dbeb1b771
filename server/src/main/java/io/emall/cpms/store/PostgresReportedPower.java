package io.emall.cpms.store;

import io.emall.cpms.core.profile.EvNeeds;
import io.emall.cpms.core.profile.EvSchedule;
import io.emall.cpms.core.profile.ReportedLimit;
import io.emall.cpms.core.profile.ReportedPower;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** What stations told of power, in PostgreSQL: one row per EVSE and kind, so it does not grow. */
@Repository
public final class PostgresReportedPower implements ReportedPower {
    private static final TypeReference<List<Schedule>> SCHEDULES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    private static final String LIMITED = """
            insert into reported_limit (station_id, evse_number, source, critical, schedules, at)
            values (:station, :evse, :source, :critical, :schedules::jsonb, :at)
            on conflict (station_id, evse_number, source) do update
                set critical = excluded.critical, schedules = excluded.schedules, at = excluded.at
            """;
    private static final String NEEDED = """
            insert into ev_needs (station_id, evse_number, session_id, at, mode, energy_wh, departure, parameters, served)
            values (:station, :evse, :session, :at, :mode, :energy, :departure, :parameters::jsonb, :served)
            on conflict (station_id, evse_number) do update
                set session_id = excluded.session_id, at = excluded.at, mode = excluded.mode,
                    energy_wh = excluded.energy_wh, departure = excluded.departure,
                    parameters = excluded.parameters, served = excluded.served
            """;
    private static final String UNSERVED = """
            select n.* from ev_needs n join station on station.id = n.station_id
            where not n.served and n.at > ? and station.online order by n.at limit ?
            """;
    private static final String INTENDED = """
            insert into ev_schedule (station_id, evse_number, session_id, at, base, schedule, within_limits)
            values (:station, :evse, :session, :at, :base, :schedule::jsonb, :within)
            on conflict (station_id, evse_number) do update
                set session_id = excluded.session_id, at = excluded.at, base = excluded.base,
                    schedule = excluded.schedule, within_limits = excluded.within_limits
            """;

    private final JdbcClient sql;

    public PostgresReportedPower(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void save(ReportedLimit limit) {
        sql.sql(LIMITED)
                .param("station", limit.station().value())
                .param("evse", limit.evse())
                .param("source", Columns.storable(limit.source()))
                .param("critical", limit.critical())
                .param("schedules", Json.write(limit.schedules()))
                .param("at", Times.param(limit.at()))
                .update();
    }

    @Override
    public void remove(StationId station, int evse, String source) {
        sql.sql("delete from reported_limit where station_id = ? and evse_number = ? and source = ?")
                .param(station.value())
                .param(evse)
                .param(Columns.storable(source))
                .update();
    }

    @Override
    public List<ReportedLimit> limits(StationId station) {
        return of("reported_limit", station, PostgresReportedPower::limit);
    }

    @Override
    public void save(EvNeeds needs) {
        sql.sql(NEEDED)
                .param("station", needs.station().value())
                .param("evse", needs.evse())
                .param("session", uuid(needs.session()))
                .param("at", Times.param(needs.at()))
                .param("mode", needs.mode())
                .param("energy", needs.energy() == null ? null : needs.energy().value())
                .param("departure", Times.paramOrNull(needs.departure()))
                .param("parameters", Json.write(needs.parameters()))
                .param("served", needs.served())
                .update();
    }

    @Override
    public List<EvNeeds> needs(StationId station) {
        return of("ev_needs", station, PostgresReportedPower::need);
    }

    @Override
    public List<EvNeeds> unserved(Instant since, int limit) {
        return sql.sql(UNSERVED)
                .param(Times.param(since))
                .param(limit)
                .query(PostgresReportedPower::need)
                .list();
    }

    @Override
    public void save(EvSchedule schedule) {
        sql.sql(INTENDED)
                .param("station", schedule.station().value())
                .param("evse", schedule.evse())
                .param("session", uuid(schedule.session()))
                .param("at", Times.param(schedule.at()))
                .param("base", Times.param(schedule.base()))
                .param("schedule", Json.write(schedule.schedule()))
                .param("within", schedule.withinLimits())
                .update();
    }

    @Override
    public List<EvSchedule> schedules(StationId station) {
        return of("ev_schedule", station, PostgresReportedPower::intention);
    }

    private <T> List<T> of(String table, StationId station, RowMapper<T> mapper) {
        return sql.sql("select * from " + table + " where station_id = ? order by evse_number")
                .param(station.value())
                .query(mapper)
                .list();
    }

    private static @Nullable UUID uuid(@Nullable SessionId session) {
        return session == null ? null : session.value();
    }

    private static ReportedLimit limit(ResultSet row, int number) throws SQLException {
        return new ReportedLimit(
                new StationId(row.getString("station_id")),
                row.getInt("evse_number"),
                row.getString("source"),
                row.getObject("critical", Boolean.class),
                Json.read(row.getString("schedules"), SCHEDULES),
                Times.read(row, "at"));
    }

    private static EvNeeds need(ResultSet row, int number) throws SQLException {
        BigDecimal energy = row.getBigDecimal("energy_wh");
        return new EvNeeds(
                new StationId(row.getString("station_id")),
                row.getInt("evse_number"),
                Columns.uuid(row, "session_id", SessionId::new),
                Times.read(row, "at"),
                row.getString("mode"),
                energy == null ? null : new WattHours(energy),
                Times.readOrNull(row, "departure"),
                Json.read(row.getString("parameters"), PARAMETERS),
                row.getBoolean("served"));
    }

    private static EvSchedule intention(ResultSet row, int number) throws SQLException {
        return new EvSchedule(
                new StationId(row.getString("station_id")),
                row.getInt("evse_number"),
                Columns.uuid(row, "session_id", SessionId::new),
                Times.read(row, "at"),
                Times.read(row, "base"),
                Json.read(row.getString("schedule"), Schedule.class),
                row.getBoolean("within_limits"));
    }
}
