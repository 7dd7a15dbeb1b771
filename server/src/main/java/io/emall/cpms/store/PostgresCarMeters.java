package io.emall.cpms.store;

import io.emall.cpms.core.balance.CarMeters;
import io.emall.cpms.core.balance.Register;
import io.emall.cpms.core.balance.Register.Point;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The energy registers of sessions, in PostgreSQL: of each at most four readings are read, by the index. */
@Repository
public final class PostgresCarMeters implements CarMeters {
    private static final String REGISTERS = """
            select s.id, s.started_at, s.ended_at, m.first_wh, m.last_wh, m.power_w, m.read_at, r.moments, r.registers
            from session s join session_meter m on m.session_id = s.id
            left join lateral (
                select array_agg((extract(epoch from p.read_at) * 1000)::bigint) as moments, array_agg(p.register_wh) as registers
                from (
                    (select read_at, register_wh from meter_value v
                        where v.station_id = s.station_id and v.session_id = s.id and v.register_wh is not null
                            and v.read_at >= cast(:from as timestamptz) - interval '6 hours' and v.read_at <= :from
                        order by v.read_at desc limit 1)
                    union all
                    (select read_at, register_wh from meter_value v
                        where v.station_id = s.station_id and v.session_id = s.id and v.register_wh is not null
                            and v.read_at > :from and v.read_at < cast(:from as timestamptz) + interval '6 hours'
                        order by v.read_at limit 1)
                    union all
                    (select read_at, register_wh from meter_value v
                        where v.station_id = s.station_id and v.session_id = s.id and v.register_wh is not null
                            and v.read_at > :from and v.read_at <= :until
                        order by v.read_at desc limit 1)
                    union all
                    (select read_at, register_wh from meter_value v
                        where v.station_id = s.station_id and v.session_id = s.id and v.register_wh is not null
                            and v.read_at > :until and v.read_at < cast(:until as timestamptz) + interval '6 hours'
                        order by v.read_at limit 1)) p) r on true
            where s.location_id = :location and s.state in ('ACTIVE', 'ENDED')
                and s.started_at < :until and s.started_at > cast(:from as timestamptz) - interval '7 days'
                and (s.ended_at is null or s.ended_at > :from) and m.first_wh is not null
            """;

    private final JdbcClient sql;

    public PostgresCarMeters(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<SessionId, Register> at(LocationId location, Instant from, Instant until) {
        Map<SessionId, Register> registers = new HashMap<>();
        sql.sql(REGISTERS)
                .param("location", location.value())
                .param("from", Times.param(from))
                .param("until", Times.param(until))
                .query(row -> {
                    registers.put(new SessionId(Columns.uuid(row, "id")), register(row));
                });
        return registers;
    }

    private static Register register(ResultSet row) throws SQLException {
        Instant ended = Times.readOrNull(row, "ended_at");
        List<Point> points = new ArrayList<>(read(row));
        points.add(new Point(Times.read(row, "started_at"), row.getDouble("first_wh")));
        Instant last = ended == null ? Times.readOrNull(row, "read_at") : ended;
        if (last != null) {
            points.add(new Point(last, row.getDouble("last_wh")));
        }
        return new Register(points, row.getDouble("power_w"), ended == null);
    }

    private static List<Point> read(ResultSet row) throws SQLException {
        Array moments = row.getArray("moments");
        List<Point> points = new ArrayList<>();
        if (moments != null) {
            Long[] at = (Long[]) moments.getArray();
            BigDecimal[] registers = (BigDecimal[]) row.getArray("registers").getArray();
            for (int i = 0; i < at.length; i++) {
                points.add(new Point(Instant.ofEpochMilli(at[i]), registers[i].doubleValue()));
            }
        }
        return points;
    }
}
