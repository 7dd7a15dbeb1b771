package io.emall.cpms.store;

import io.emall.cpms.core.alarm.Absences;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which stations are away, in PostgreSQL. */
@Repository
public final class PostgresAbsences implements Absences {

    /** An alarm that was closed by hand counts too: one absence is one alarm. */
    private static final String UNNOTICED = """
            select s.id, s.online_since from station s
            where not s.online and s.online_since <= :before and not exists (
                select 1 from alarm a
                where a.station_id = s.id and a.kind = 'OFFLINE' and a.last_seen >= s.online_since)
            order by s.online_since limit :most
            """;

    private static final String OVER = """
            select a.station_id from alarm a join station s on s.id = a.station_id
            where (a.cleared_at is null) = true and a.kind = 'OFFLINE' and s.online limit :most
            """;

    private final JdbcClient sql;

    public PostgresAbsences(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Absence> unnoticed(Instant before, int most) {
        return sql.sql(UNNOTICED)
                .param("before", Times.param(before))
                .param("most", most)
                .query((row, _) -> new Absence(new StationId(row.getString("id")), Times.read(row, "online_since")))
                .list();
    }

    @Override
    public List<StationId> over(int most) {
        return sql.sql(OVER)
                .param("most", most)
                .query((row, _) -> new StationId(row.getString("station_id")))
                .list();
    }
}
