package io.emall.cpms.store;

import io.emall.cpms.core.schedule.Occupations;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What takes EVSEs' time, read from PostgreSQL; each is written with what it stands for. */
@Repository
public final class PostgresOccupations implements Occupations {

    private final JdbcClient sql;

    public PostgresOccupations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Occupation> of(Collection<EvseUid> evses, Interval during) {
        return sql.sql("""
                        select id, evse_uid, kind, lower(during) as since, upper(during) as until from occupation
                        where evse_uid = any(:evses) and during && tstzrange(:from, cast(:until as timestamptz))
                        order by lower(during)
                        """)
                .param("evses", Columns.texts(evses, EvseUid::value))
                .param("from", Times.param(during.from()))
                .param("until", Times.paramOrNull(during.until()))
                .query((row, _) -> new Occupation(
                        Columns.uuid(row, "id"),
                        new EvseUid(row.getString("evse_uid")),
                        Kind.valueOf(row.getString("kind")),
                        new Interval(Times.read(row, "since"), Times.readOrNull(row, "until"))))
                .list();
    }
}
