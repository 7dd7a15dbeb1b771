package io.emall.cpms.store;

import io.emall.cpms.core.session.Takings;
import io.emall.cpms.core.unit.LocationId;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was billed, in PostgreSQL. */
@Repository
public final class PostgresTakings implements Takings {
    private static final String NET = """
            select coalesce(sum(case when jsonb_exists(c.document::jsonb, 'credits') then -c.net else c.net end), 0)
            from session s join cdr c on c.session_id = s.id
            where s.location_id = :location and s.started_at >= cast(:from as timestamptz) - interval '7 days'
                and s.started_at < :until and s.ended_at >= :from and s.ended_at < :until
            """;

    private final JdbcClient sql;

    public PostgresTakings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public BigDecimal net(LocationId location, Instant from, Instant until) {
        return sql.sql(NET)
                .param("location", location.value())
                .param("from", Times.param(from))
                .param("until", Times.param(until))
                .query(BigDecimal.class)
                .single();
    }
}
