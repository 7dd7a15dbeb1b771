package io.emall.cpms.store;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.dynamic.Announcement;
import io.emall.cpms.core.tariff.dynamic.Announcements;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.PriceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What automatic prices were announced, and why, in PostgreSQL. */
@Repository
public final class PostgresAnnouncements implements Announcements {

    private static final String ADD = """
            insert into price_announcement (price_id, operator_id, area_id, speed, per_kwh, begins, announced_at, grounds)
            select :id, operator_id, id, :speed, :price, :begins, :at, cast(:grounds as jsonb)
            from price_area where id = :area
            """;

    /** What never became a price was cut off by a crash, or refused. */
    private static final String SELECT = """
            select * from price_announcement a
            where (withdrawn_at is not null or exists (select from price p where p.id = a.price_id))
            """;

    private final JdbcClient sql;

    public PostgresAnnouncements(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Announcement announcement) {
        sql.sql(ADD)
                .param("id", announcement.id().value())
                .param("area", announcement.area().value())
                .param("speed", announcement.speed().name())
                .param("price", announcement.price())
                .param("begins", Times.param(announcement.from()))
                .param("at", Times.param(announcement.announcedAt()))
                .param("grounds", Json.write(announcement.grounds()))
                .update();
    }

    @Override
    public Optional<Announcement> find(PriceId id) {
        return sql.sql(SELECT + "and price_id = ?")
                .param(id.value())
                .query(PostgresAnnouncements::announcement)
                .optional();
    }

    @Override
    public List<Announcement> latest(AreaId area, SpeedClass speed, int limit) {
        return sql.sql(SELECT + "and area_id = ? and speed = ? order by begins desc, announced_at desc limit ?")
                .param(area.value())
                .param(speed.name())
                .param(limit)
                .query(PostgresAnnouncements::announcement)
                .list();
    }

    @Override
    public List<Announcement> coming(AreaId area, SpeedClass speed, Instant now) {
        return sql.sql(SELECT + """
                        and area_id = ? and speed = ? and begins > ? and withdrawn_at is null order by begins
                        """)
                .param(area.value())
                .param(speed.name())
                .param(Times.param(now))
                .query(PostgresAnnouncements::announcement)
                .list();
    }

    @Override
    public void withdrawn(PriceId id, Instant at, String who) {
        sql.sql("update price_announcement set withdrawn_at = ?, withdrawn_by = ? where price_id = ?")
                .param(Times.param(at))
                .param(who)
                .param(id.value())
                .update();
    }

    private static Announcement announcement(ResultSet row, int number) throws SQLException {
        return new Announcement(
                new PriceId(Columns.uuid(row, "price_id")),
                new AreaId(row.getString("area_id")),
                SpeedClass.valueOf(row.getString("speed")),
                row.getBigDecimal("per_kwh"),
                Times.read(row, "begins"),
                Times.read(row, "announced_at"),
                Json.read(row.getString("grounds"), Announcement.Grounds.class),
                Times.readOrNull(row, "withdrawn_at"),
                row.getString("withdrawn_by"));
    }
}
