package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks objects for all connected partners, within the caller's transaction. */
final class Marks {

    /** A new version of a parked entry is worth another try; otherwise its time of retry stays. */
    static final String OR_RENEW = """
            on conflict (partner_id, kind, object_id) do update set
                version = outbox.version + 1,
                due_at = case when outbox.parked then excluded.due_at else outbox.due_at end,
                attempts = case when outbox.parked then 0 else outbox.attempts end,
                parked = false
            """;

    private static final String MARK = """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select p.id, :kind, o.id, :now, :now
            from partner p cross join unnest(:objects::text[]) as o(id)
            where p.status = 'CONNECTED'
            order by p.id, o.id
            """ + OR_RENEW;

    private Marks() {}

    static void mark(JdbcClient sql, Outbox.Kind kind, Collection<String> objects, Instant now) {
        if (!objects.isEmpty()) {
            sql.sql(MARK)
                    .param("kind", kind.name())
                    .param("objects", List.copyOf(objects).toArray(String[]::new))
                    .param("now", Times.param(now))
                    .update();
        }
    }
}
