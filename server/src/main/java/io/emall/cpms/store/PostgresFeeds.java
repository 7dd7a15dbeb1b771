package io.emall.cpms.store;

import io.emall.cpms.core.supply.Feed;
import io.emall.cpms.core.supply.Feeds;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How well DSOs tell what they tell, in PostgreSQL. */
@Repository
public final class PostgresFeeds implements Feeds {

    private static final String SAVE = """
            insert into supply_feed (dso_id, what, location_id, asked_at, good_at, trouble, trouble_since, trouble_words)
            select id, :what, :location, :asked, :good, :trouble, :since, :words from dso where id = :dso
            on conflict (dso_id, what, location_id) do update set asked_at = excluded.asked_at,
                good_at = excluded.good_at, trouble = excluded.trouble, trouble_since = excluded.trouble_since,
                trouble_words = excluded.trouble_words
            """;

    private final JdbcClient sql;

    public PostgresFeeds(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Feed> all() {
        return sql.sql("select * from supply_feed order by dso_id, what, location_id")
                .query(PostgresFeeds::feed)
                .list();
    }

    @Override
    public List<Feed> of(DsoId dso) {
        return sql.sql("select * from supply_feed where dso_id = ? order by what, location_id")
                .param(dso.value())
                .query(PostgresFeeds::feed)
                .list();
    }

    @Override
    public void save(Feed feed) {
        LocationId location = feed.location();
        Feed.Trouble trouble = feed.trouble();
        sql.sql(SAVE)
                .param("dso", feed.dso().value())
                .param("what", feed.what().name())
                .param("location", location == null ? "" : location.value())
                .param("asked", Times.param(feed.askedAt()))
                .param("good", Times.paramOrNull(feed.goodAt()))
                .param("trouble", trouble == null ? null : trouble.kind().name())
                .param("since", trouble == null ? null : Times.param(trouble.since()))
                .param("words", trouble == null ? null : Storable.text(trouble.words()))
                .update();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        String location = row.getString("location_id");
        return new Feed(
                new DsoId(Columns.uuid(row, "dso_id")),
                Feed.What.valueOf(row.getString("what")),
                location.isEmpty() ? null : new LocationId(location),
                Times.read(row, "asked_at"),
                Times.readOrNull(row, "good_at"),
                trouble(row));
    }

    private static Feed.@Nullable Trouble trouble(ResultSet row) throws SQLException {
        String kind = row.getString("trouble");
        return kind == null
                ? null
                : new Feed.Trouble(
                        Feed.Kind.valueOf(kind), Times.read(row, "trouble_since"), row.getString("trouble_words"));
    }
}
