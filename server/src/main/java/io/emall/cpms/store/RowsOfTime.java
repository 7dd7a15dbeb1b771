package io.emall.cpms.store;

import io.emall.cpms.core.schedule.Occupations.Kind;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes occupations within the transaction of what they stand for; the database refuses those that overlap. */
final class RowsOfTime {

    private RowsOfTime() {}

    /** Two that race for one EVSE queue up here: left to the constraint, each would wait for the other. */
    static void lock(JdbcClient sql, EvseUid evse) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("occupation " + evse)
                .query((_, _) -> true)
                .list();
    }

    static void occupy(JdbcClient sql, UUID id, EvseUid evse, Kind kind, Interval during) {
        values(sql, """
                        insert into occupation (id, operator_id, evse_uid, kind, during)
                        select :id, e.operator_id, e.uid, :kind, tstzrange(:from, cast(:until as timestamptz))
                        from evse e where e.uid = :evse
                        """, id, evse, during).param("kind", kind.name()).update();
    }

    static void move(JdbcClient sql, UUID id, EvseUid evse, Interval during) {
        values(sql, """
                        update occupation set evse_uid = :evse, during = tstzrange(:from, cast(:until as timestamptz))
                        where id = :id
                        """, id, evse, during).update();
    }

    static void free(JdbcClient sql, UUID id) {
        sql.sql("delete from occupation where id = ?").param(id).update();
    }

    /** They may look different now. */
    static void touch(JdbcClient sql, List<String> evses, Instant now) {
        sql.sql("""
                        update evse set last_updated = greatest(last_updated, :now) where uid in (
                            select uid from evse where uid = any(:evses) order by uid for no key update)
                        """)
                .param("now", Times.param(now))
                .param("evses", evses.toArray(String[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient sql, String statement, UUID id, EvseUid evse, Interval during) {
        return sql.sql(statement)
                .param("id", id)
                .param("evse", evse.value())
                .param("from", Times.param(during.from()))
                .param("until", Times.paramOrNull(during.until()));
    }
}
