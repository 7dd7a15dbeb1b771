package io.emall.cpms.store;

import io.emall.cpms.core.location.Deviations;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stations are known to get wrong, in PostgreSQL. */
@Repository
public final class PostgresDeviations implements Deviations {

    private static final String SEEN = """
            insert into station_deviation (station_id, name, first_seen, last_seen)
            select s.id, name, :at, :at from station s, unnest(:names) name where s.id = :station order by name
            on conflict (station_id, name) do update
                set last_seen = greatest(station_deviation.last_seen, excluded.last_seen)
            """;

    private final JdbcClient sql;

    public PostgresDeviations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void seen(StationId station, Set<String> names, Instant at) {
        sql.sql(SEEN)
                .param("station", station.value())
                .param("names", names.toArray(String[]::new))
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public List<Deviation> of(StationId station) {
        return sql.sql("select * from station_deviation where station_id = ? order by name")
                .param(station.value())
                .query((row, _) -> new Deviation(
                        row.getString("name"), Times.read(row, "first_seen"), Times.read(row, "last_seen")))
                .list();
    }
}
