package io.emall.cpms.store;

import io.emall.cpms.core.energy.PastLoads;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a location's cars took before, in PostgreSQL. */
@Repository
public final class PostgresPastLoads implements PastLoads {

    private static final String LOADS = """
            select begins, coalesce((quarter -> 'measured' ->> 'building')::float8, 0)
                + coalesce((quarter -> 'measured' ->> 'cars')::float8, 0)
                - coalesce((quarter -> 'measured' ->> 'sun')::float8, 0) as watts
            from energy_quarter
            where location_id = :location and begins >= :from and begins < :until and quarter -> 'measured' is not null
            order by begins
            """;

    private static final String VISITS = """
            select s.started_at, s.ended_at, m.last_wh - m.first_wh as energy, c.most
            from session s join session_meter m on m.session_id = s.id join lateral (
                select max(coalesce(c.max_power_w, c.voltage * c.amperage * case
                    when c.power_type = 'AC_3_PHASE' then 3 when c.power_type like 'AC_2%' then 2 else 1 end)) as most
                from connector c where c.evse_uid = s.evse_uid) c on true
            where s.location_id = :location and s.state = 'ENDED' and s.booking_id is null
                and s.started_at >= :from and s.started_at < :until and s.ended_at > s.started_at
                and m.last_wh > m.first_wh and c.most > 0
            order by s.started_at, s.id
            """;

    private final JdbcClient sql;

    public PostgresPastLoads(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Load> besidesBatteries(LocationId location, Instant from, Instant until) {
        return sql.sql(LOADS)
                .param("location", location.value())
                .param("from", Times.param(from))
                .param("until", Times.param(until))
                .query((row, _) -> new Load(Times.read(row, "begins"), row.getDouble("watts")))
                .list();
    }

    @Override
    public List<Visit> unannounced(LocationId location, Instant from, Instant until) {
        return sql.sql(VISITS)
                .param("location", location.value())
                .param("from", Times.param(from))
                .param("until", Times.param(until))
                .query((row, _) -> new Visit(
                        Times.read(row, "started_at"),
                        Times.read(row, "ended_at"),
                        new WattHours(row.getBigDecimal("energy")),
                        new Watts(row.getDouble("most"))))
                .list();
    }
}
