package io.emall.cpms.store;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what, in PostgreSQL. */
@Repository
public final class PostgresAuditLog implements AuditLog {

    private final JdbcClient sql;
    private final InstantSource clock;

    public PostgresAuditLog(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String action, String subject) {
        sql.sql("insert into audit (at, who, action, subject) values (?, ?, ?, ?)")
                .param(Times.param(clock.instant()))
                .param(actor.name())
                .param(action)
                .param(subject)
                .update();
    }

    @Override
    public List<Entry> latest(int limit) {
        return sql.sql("select * from audit order by id desc limit ?")
                .param(limit)
                .query((row, _) -> new Entry(
                        Times.read(row, "at"), row.getString("who"), row.getString("action"), row.getString("subject")))
                .list();
    }
}
