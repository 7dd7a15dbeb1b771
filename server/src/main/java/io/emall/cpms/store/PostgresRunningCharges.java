package io.emall.cpms.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.emall.cpms.core.forecast.Battery;
import io.emall.cpms.core.forecast.Charge;
import io.emall.cpms.core.forecast.Charge.Own;
import io.emall.cpms.core.forecast.Occasion;
import io.emall.cpms.core.forecast.RunningCharges;
import io.emall.cpms.core.unit.EvseUid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs now, in PostgreSQL: one query, whose inner ones each read a few rows by an index. */
@Repository
public final class PostgresRunningCharges implements RunningCharges {

    private static final String RUNNING = """
            select s.evse_uid, s.location_id, s.started_at, l.zone, m.power_w / 1000 as kilowatts, m.soc, m.read_at,
                (m.last_wh - m.first_wh) / 1000 as delivered, n.departure, n.energy_wh / 1000 as wanted,
                upper(b.period) as booked_until, f.soc as first_soc, (f.register_wh - m.first_wh) / 1000 as first_delivered,
                own.begun, own.minutes, c.power_type, c.max_power_w, c.voltage, c.amperage
            from session s join location l on l.id = s.location_id
            """ + SpeedColumns.JOIN + """
            left join session_meter m on m.session_id = s.id
            left join booking b on b.id = s.booking_id and b.terms is not null
            left join ev_needs n on n.session_id = s.id and n.station_id = s.station_id
                and n.evse_number = s.evse_number
            left join lateral (
                select v.soc, v.register_wh from meter_value v
                where m.soc is not null and v.station_id = s.station_id and v.session_id = s.id
                    and v.read_at >= s.started_at - interval '1 hour' and v.soc is not null and v.register_wh is not null
                order by v.read_at limit 1) f on true
            left join lateral (
                select array_agg(extract(epoch from o.started_at)::bigint) as begun,
                    array_agg(extract(epoch from o.ended_at - o.started_at) / 60) as minutes
                from (
                    select started_at, ended_at from session h
                    where token = s.token and partner_id is not distinct from s.partner_id and state = 'ENDED'
                        and ended_at >= started_at + interval '1 minute'
                        and exists (
                            select from connector k
                            where k.evse_uid = h.evse_uid and (k.power_type = 'DC') = (c.power_type = 'DC'))
                    order by started_at desc, id desc limit 50) o) own on true
            where s.state = 'ACTIVE' and s.station_id in (select station_id from evse where uid = any(:evses))
                and s.evse_uid = any(:evses)
            order by s.started_at
            """;

    private final GatheredReads<Set<EvseUid>, Map<EvseUid, Charge>> running = new GatheredReads<>(this::running);
    private final JdbcClient sql;
    private final InstantSource clock;

    public PostgresRunningCharges(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<EvseUid, Charge> at(Collection<EvseUid> evses) {
        return running.find(Set.copyOf(evses)).orElseThrow();
    }

    /** Each question's part of what is found for all. */
    private Map<Set<EvseUid>, Map<EvseUid, Charge>> running(List<Set<EvseUid>> asked) {
        Map<EvseUid, Charge> running =
                running(asked.stream().flatMap(Set::stream).collect(toSet()));
        return asked.stream().collect(toMap(Function.identity(), evses -> part(running, evses)));
    }

    private static Map<EvseUid, Charge> part(Map<EvseUid, Charge> running, Set<EvseUid> evses) {
        Map<EvseUid, Charge> part = new HashMap<>(running);
        part.keySet().retainAll(evses);
        return part;
    }

    private Map<EvseUid, Charge> running(Set<EvseUid> evses) {
        Map<EvseUid, Charge> running = new HashMap<>();
        sql.sql(RUNNING).param("evses", Columns.texts(evses, EvseUid::value)).query(row -> {
            Occasion occasion = PostgresEndedSessions.occasion(row);
            running.put(occasion.evse(), charge(occasion, row));
        });
        return running;
    }

    private Charge charge(Occasion occasion, ResultSet row) throws SQLException {
        return new Charge(
                occasion,
                own(row, occasion.at().getZone()),
                battery(row),
                Times.readOrNull(row, "departure"),
                Times.readOrNull(row, "booked_until"));
    }

    private @Nullable Battery battery(ResultSet row) throws SQLException {
        Instant readAt = Times.readOrNull(row, "read_at");
        if (readAt == null) {
            return null;
        }
        Integer firstSoc = Columns.integer(row, "first_soc");
        return new Battery(
                Math.max(0, Duration.between(readAt, clock.instant()).toSeconds() / 60.0),
                Columns.real(row, "kilowatts"),
                row.getDouble("delivered"),
                Columns.integer(row, "soc"),
                firstSoc == null ? null : new Battery.Told(firstSoc, row.getDouble("first_delivered")),
                Columns.real(row, "wanted"));
    }

    private static List<Own> own(ResultSet row, ZoneId zone) throws SQLException {
        List<Own> own = new ArrayList<>();
        if (row.getArray("begun") != null) {
            Long[] begun = (Long[]) row.getArray("begun").getArray();
            Number[] minutes = (Number[]) row.getArray("minutes").getArray();
            for (int i = 0; i < begun.length; i++) {
                own.add(new Own(Instant.ofEpochSecond(begun[i]).atZone(zone), minutes[i].doubleValue()));
            }
        }
        return own;
    }
}
