package io.emall.cpms.store;

import io.emall.cpms.core.quarantine.Quarantine;
import io.emall.cpms.core.quarantine.QuarantinedMessage;
import io.emall.cpms.core.quarantine.QuarantinedMessage.Look;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What nobody understood, in PostgreSQL; its ids grow with time. */
@Repository
public final class PostgresQuarantine implements Quarantine {
    private static final String FORGET = """
            delete from quarantine where id in (
                select id from quarantine where id < :before order by id limit :most for update skip locked)
            """;

    private final JdbcClient sql;

    public PostgresQuarantine(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Page<QuarantinedMessage> page(
            boolean openOnly, @Nullable StationId station, @Nullable String after, int limit) {
        Conditions conditions = new Conditions()
                .and("station_id = :station", "station", station == null ? null : station.value())
                .after(after);
        if (openOnly) {
            conditions.and("looked_at is null");
        }
        return conditions.page(sql, "quarantine", "id desc", limit, PostgresQuarantine::message, message -> message.id()
                .toString());
    }

    @Override
    public Optional<QuarantinedMessage> find(UUID id) {
        return sql.sql("select * from quarantine where id = ?")
                .param(id)
                .query(PostgresQuarantine::message)
                .optional();
    }

    @Override
    public boolean lookedAt(UUID id, Look look) {
        return sql.sql("""
                        update quarantine set looked_at = :at, looked_by = :by, note = :note
                        where id = :id and looked_at is null
                        """)
                        .param("at", Times.param(look.at()))
                        .param("by", look.by())
                        .param("note", Columns.storable(look.note()))
                        .param("id", id)
                        .update()
                > 0;
    }

    @Override
    public int open() {
        return sql.sql("select count(*) from quarantine where looked_at is null")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean hasOpen(StationId station) {
        return sql.sql("select exists (select from quarantine where station_id = ? and looked_at is null)")
                .param(station.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<QuarantinedMessage> news(int limit) {
        return sql.sql("select * from quarantine where not announced order by id limit ?")
                .param(limit)
                .query(PostgresQuarantine::message)
                .list();
    }

    @Override
    public void announced(List<UUID> ids) {
        if (!ids.isEmpty()) {
            sql.sql("update quarantine set announced = true where id = any(?)")
                    .param(ids.toArray(UUID[]::new))
                    .update();
        }
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql(FORGET)
                .param("before", Ids.from(before))
                .param("most", most)
                .update();
    }

    private static QuarantinedMessage message(ResultSet row, int number) throws SQLException {
        Instant looked = Times.readOrNull(row, "looked_at");
        return new QuarantinedMessage(
                Objects.requireNonNull(Columns.uuid(row, "id")),
                new StationId(row.getString("station_id")),
                Times.read(row, "at"),
                row.getString("what"),
                row.getString("why"),
                looked == null ? null : new Look(row.getString("looked_by"), looked, row.getString("note")));
    }
}
