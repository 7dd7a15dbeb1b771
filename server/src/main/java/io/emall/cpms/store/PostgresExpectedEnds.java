package io.emall.cpms.store;

import io.emall.cpms.core.schedule.ExpectedEnds;
import io.emall.cpms.core.unit.EvseUid;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A first guess: what runs goes on for three quarters of an hour after it was last heard of. */
@Repository
public final class PostgresExpectedEnds implements ExpectedEnds {

    private static final Duration REST = Duration.ofMinutes(45);

    private static final String RUNNING = """
            select s.evse_uid, s.started_at, greatest(s.started_at, m.read_at) as heard_at
            from session s left join session_meter m on m.session_id = s.id
            where s.state = 'ACTIVE' and s.station_id in (select station_id from evse where uid = any(:evses))
                and s.evse_uid = any(:evses)
            order by s.started_at
            """;

    private final JdbcClient sql;

    public PostgresExpectedEnds(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<EvseUid, Running> of(Collection<EvseUid> evses) {
        Map<EvseUid, Running> running = new HashMap<>();
        sql.sql(RUNNING).param("evses", Columns.texts(evses, EvseUid::value)).query(row -> {
            running.put(
                    new EvseUid(row.getString("evse_uid")),
                    new Running(
                            Times.read(row, "started_at"),
                            Times.read(row, "heard_at").plus(REST)));
        });
        return running;
    }
}
