package io.emall.cpms.store;

import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.unit.LocationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When locations are open, in PostgreSQL. */
@Repository
public final class PostgresOpenings implements Openings {

    private final JdbcClient sql;

    public PostgresOpenings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public OpeningHours of(LocationId location) {
        return sql.sql("select hours from opening_hours where location_id = ?")
                .param(location.value())
                .query((row, _) -> Json.read(row.getString("hours"), OpeningHours.class))
                .optional()
                .orElse(OpeningHours.ALWAYS);
    }

    @Override
    public void save(LocationId location, OpeningHours hours) {
        sql.sql("""
                        insert into opening_hours (location_id, operator_id, hours)
                        select id, operator_id, cast(:hours as jsonb) from location where id = :location
                        on conflict (location_id) do update set hours = excluded.hours
                        """)
                .param("location", location.value())
                .param("hours", Json.write(hours))
                .update();
    }
}
