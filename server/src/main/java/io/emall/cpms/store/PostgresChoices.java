package io.emall.cpms.store;

import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Choices;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.unit.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What people decided instead of the plan, in PostgreSQL. */
@Repository
public final class PostgresChoices implements Choices {

    private static final String SAVE = """
            insert into energy_choice (id, operator_id, location_id, about, kind, choice, since, until, who, why)
            select :id, operator_id, id, :about, :kind, cast(:choice as jsonb), :since, :until, :who, :why
            from location where id = :location
            """;

    private static final String EXPIRE = """
            update energy_choice set ended_at = until
            where ended_at is null and until <= :now returning location_id
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresChoices(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void save(Decision choice) {
        transaction.executeWithoutResult(_ -> {
            // One after the other, so that two at once do not both find nothing to end.
            sql.sql("select from location where id = ? for no key update")
                    .param(choice.location().value())
                    .query(row -> {});
            sql.sql("""
                            update energy_choice set ended_at = :since, ended_by = :who
                            where location_id = :location and about = :about and ended_at is null
                            """)
                    .param("since", Times.param(choice.since()))
                    .param("who", choice.who())
                    .param("location", choice.location().value())
                    .param("about", choice.choice().about())
                    .update();
            sql.sql(SAVE)
                    .param("id", choice.id())
                    .param("location", choice.location().value())
                    .param("about", choice.choice().about())
                    .param("kind", choice.choice().getClass().getSimpleName())
                    .param("choice", Json.write(choice.choice()))
                    .param("since", Times.param(choice.since()))
                    .param("until", Times.paramOrNull(choice.until()))
                    .param("who", choice.who())
                    .param("why", Storable.text(choice.why()))
                    .update();
        });
    }

    @Override
    public boolean end(UUID id, Instant at, String who) {
        return sql.sql("update energy_choice set ended_at = :at, ended_by = :who where id = :id and ended_at is null")
                        .param("at", Times.param(at))
                        .param("who", who)
                        .param("id", id)
                        .update()
                > 0;
    }

    @Override
    public List<LocationId> expire(Instant now) {
        return sql.sql(EXPIRE)
                .param("now", Times.param(now))
                .query((row, _) -> new LocationId(row.getString("location_id")))
                .list();
    }

    @Override
    public Optional<Decision> find(UUID id) {
        return sql.sql("select * from energy_choice where id = ?")
                .param(id)
                .query(PostgresChoices::standing)
                .optional();
    }

    @Override
    public List<Decision> standing(LocationId location) {
        return sql.sql("select * from energy_choice where location_id = ? and ended_at is null order by since, id")
                .param(location.value())
                .query(PostgresChoices::standing)
                .list();
    }

    @Override
    public List<Decision> history(LocationId location, int limit) {
        return sql.sql("select * from energy_choice where location_id = ? order by since desc, id desc limit ?")
                .param(location.value())
                .param(limit)
                .query(PostgresChoices::standing)
                .list();
    }

    private static Decision standing(ResultSet row, int number) throws SQLException {
        return new Decision(
                Columns.uuid(row, "id"),
                new LocationId(row.getString("location_id")),
                choice(row.getString("kind"), row.getString("choice")),
                Times.read(row, "since"),
                Times.readOrNull(row, "until"),
                row.getString("who"),
                row.getString("why"),
                Times.readOrNull(row, "ended_at"),
                row.getString("ended_by"));
    }

    private static Choice choice(String kind, String json) {
        return switch (kind) {
            case "Supplier" -> Json.read(json, Choice.Supplier.class);
            case "BatteryUse" -> Json.read(json, Choice.BatteryUse.class);
            case "Reserve" -> Json.read(json, Choice.Reserve.class);
            case "SiteLimit" -> Json.read(json, Choice.SiteLimit.class);
            case "EvseLimit" -> Json.read(json, Choice.EvseLimit.class);
            default -> throw new IllegalStateException("a choice of an unknown kind: " + kind);
        };
    }
}
