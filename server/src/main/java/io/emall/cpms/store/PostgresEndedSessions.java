package io.emall.cpms.store;

import io.emall.cpms.core.forecast.Ended;
import io.emall.cpms.core.forecast.EndedSessions;
import io.emall.cpms.core.forecast.Occasion;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What there is to learn from, in PostgreSQL: sessions at EVSEs that we know, of at least a minute. */
@Repository
public final class PostgresEndedSessions implements EndedSessions {

    private static final String ENDED = """
            select s.evse_uid, s.location_id, s.started_at, l.zone,
                extract(epoch from s.ended_at - s.started_at) / 60 as minutes,
                c.power_type, c.max_power_w, c.voltage, c.amperage
            from session s join location l on l.id = s.location_id join evse e on e.uid = s.evse_uid and not e.removed
            """ + SpeedColumns.JOIN + """
            where s.state = 'ENDED' and s.started_at >= ? and s.ended_at >= s.started_at + interval '1 minute'
            order by s.started_at desc, s.id desc limit ?
            """;

    private final JdbcClient sql;

    public PostgresEndedSessions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Ended> since(Instant moment, int most) {
        return sql.sql(ENDED)
                .param(Times.param(moment))
                .param(most)
                .query((row, _) -> new Ended(occasion(row), row.getDouble("minutes")))
                .list();
    }

    static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                SpeedColumns.read(row),
                new LocationId(row.getString("location_id")),
                new EvseUid(row.getString("evse_uid")),
                Times.read(row, "started_at").atZone(ZoneId.of(row.getString("zone"))));
    }
}
