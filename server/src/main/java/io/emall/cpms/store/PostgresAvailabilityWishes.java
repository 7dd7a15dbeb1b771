package io.emall.cpms.store;

import io.emall.cpms.core.location.AvailabilityWish;
import io.emall.cpms.core.location.AvailabilityWishes;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What is wanted of stations' availability, in PostgreSQL. */
@Repository
public final class PostgresAvailabilityWishes implements AvailabilityWishes {

    private static final String REMEMBER = """
            insert into availability_wish (station_id, evse_number, connector_number, operative, at, words, tried_at)
            select :station, :evse, :connector, :operative, :at, :words, case when :reached then :at end
            where exists (select from station where id = :station)
            on conflict (station_id, evse_number, connector_number) do update set
                operative = excluded.operative, at = excluded.at, words = excluded.words, tried_at = excluded.tried_at
            """;

    /** A part with a wish of its own is not the whole's. */
    private static final String FORGOTTEN = """
            update availability_wish w set tried_at = :now from station s
            where s.id = w.station_id and s.online and s.online_since < :settled
                and (w.tried_at is null or w.tried_at < greatest(s.online_since, coalesce(s.booted_at, s.online_since)))
                and exists (
                    select from evse e join connector c on c.evse_uid = e.uid
                    where e.station_id = s.id and not e.removed
                        and (w.evse_number = 0 and not exists (
                                select from availability_wish o
                                where o.station_id = s.id and o.evse_number = e.number)
                            or w.evse_number = e.number)
                        and (w.connector_number = 0 or w.connector_number = c.number)
                        and case when w.operative then c.state = 'UNAVAILABLE'
                            else c.state in ('AVAILABLE', 'RESERVED', 'OCCUPIED') end)
            returning w.*
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresAvailabilityWishes(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void remember(AvailabilityWish wish) {
        transaction.executeWithoutResult(_ -> {
            if (wish.evse() == 0) {
                sql.sql("delete from availability_wish where station_id = ?")
                        .param(wish.station().value())
                        .update();
            } else if (wish.connector() == 0) {
                sql.sql("delete from availability_wish where station_id = ? and evse_number = ?")
                        .param(wish.station().value())
                        .param(wish.evse())
                        .update();
            }
            sql.sql(REMEMBER)
                    .param("station", wish.station().value())
                    .param("evse", wish.evse())
                    .param("connector", wish.connector())
                    .param("operative", wish.operative())
                    .param("at", Times.param(wish.at()))
                    .param("words", wish.words())
                    .param("reached", wish.words() != null)
                    .update();
        });
    }

    @Override
    public List<AvailabilityWish> of(StationId station) {
        return sql.sql("select * from availability_wish where station_id = ? order by evse_number, connector_number")
                .param(station.value())
                .query(PostgresAvailabilityWishes::wish)
                .list();
    }

    @Override
    public List<AvailabilityWish> forgotten(Instant now, Instant settled) {
        return sql.sql(FORGOTTEN)
                .param("now", Times.param(now))
                .param("settled", Times.param(settled))
                .query(PostgresAvailabilityWishes::wish)
                .list();
    }

    @Override
    public void answered(AvailabilityWish wish, String words) {
        sql.sql("""
                        update availability_wish set words = :words
                        where station_id = :station and evse_number = :evse and connector_number = :connector
                            and operative = :operative
                        """)
                .param("words", words)
                .param("station", wish.station().value())
                .param("evse", wish.evse())
                .param("connector", wish.connector())
                .param("operative", wish.operative())
                .update();
    }

    private static AvailabilityWish wish(ResultSet row, int number) throws SQLException {
        return new AvailabilityWish(
                new StationId(row.getString("station_id")),
                row.getInt("evse_number"),
                row.getInt("connector_number"),
                row.getBoolean("operative"),
                Times.read(row, "at"),
                row.getString("words"));
    }
}
