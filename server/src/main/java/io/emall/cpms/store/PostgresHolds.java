package io.emall.cpms.store;

import io.emall.cpms.core.schedule.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When bookings are looked after next, in PostgreSQL. */
@Repository
public final class PostgresHolds implements Holds {

    private static final String TAKE = """
            with due as (
                select id from booking where next_at <= :now order by next_at limit :limit for update skip locked)
            update booking b set next_at = :again from due where b.id = due.id
            returning b.*, lower(period) as since, upper(period) as until
            """;

    private final JdbcClient sql;

    public PostgresHolds(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Due> take(Instant now, Instant again, int limit) {
        return sql.sql(TAKE)
                .param("now", Times.param(now))
                .param("again", Times.param(again))
                .param("limit", limit)
                .query(PostgresHolds::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        String hold = row.getString("hold");
        return new Due(
                BookingRows.booking(row, number),
                hold == null ? null : Json.read(hold, Hold.class),
                Times.read(row, "last_updated"));
    }

    @Override
    public void keep(Due due, @Nullable Hold hold, @Nullable Instant next) {
        sql.sql("""
                        update booking set hold = cast(:hold as jsonb),
                            next_at = case when last_updated = :changed then cast(:next as timestamptz) else next_at end
                        where id = :id
                        """)
                .param("hold", Json.writeOrNull(hold))
                .param("next", Times.paramOrNull(next))
                .param("changed", Times.param(due.changedAt()))
                .param("id", due.booking().id().value())
                .update();
    }
}
