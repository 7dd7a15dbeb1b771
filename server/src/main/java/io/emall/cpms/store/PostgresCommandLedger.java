package io.emall.cpms.store;

import io.emall.cpms.core.command.CommandLedger;
import io.emall.cpms.core.command.PartnerCommand;
import io.emall.cpms.core.command.Result;
import io.emall.cpms.core.unit.CommandId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accepted commands in PostgreSQL. A claimed row is left alone by everybody for a while, even if the claimer dies. */
@Repository
public final class PostgresCommandLedger implements CommandLedger {

    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final String ACCEPT = """
            insert into command (id, number, partner_id, kind, station_id, request, response_url, accepted_at, due)
            values (:id, :number, :partner, :kind, (select station_id from evse where uid = :evse),
                cast(:request as jsonb), :url, :accepted, :due)
            """;

    /** Who decides delivers; somebody else takes over only when that one has had its time. */
    private static final String DECIDE = """
            update command set result = :result, message = :message, decided_at = :at, next_attempt = :until
            where id = :id and result is null
            """;

    private static final String CLAIM_OVERDUE = """
            update command set next_attempt = :until where id in (
                select id from command
                where result is null and due <= :now and (next_attempt is null or next_attempt <= :now)
                order by due limit :limit for update skip locked)
            returning *
            """;

    private static final String CLAIM_UNDELIVERED = """
            update command set next_attempt = :until where id in (
                select id from command
                where result is not null and delivered_at is null and next_attempt <= :now
                order by next_attempt limit :limit for update skip locked)
            returning *
            """;

    private final JdbcClient sql;

    public PostgresCommandLedger(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int nextNumber() {
        return sql.sql("select nextval('command_number')::integer")
                .query(Integer.class)
                .single();
    }

    @Override
    public void accept(PartnerCommand command) {
        EvseUid evse = Requests.evse(command.request());
        sql.sql(ACCEPT)
                .param("id", command.id().value())
                .param("number", command.number())
                .param("partner", command.partner().value())
                .param("kind", Requests.kind(command.request()))
                .param("evse", evse == null ? null : evse.value())
                .param("request", Json.write(command.request()))
                .param("url", command.responseUrl().toString())
                .param("accepted", Times.param(command.acceptedAt()))
                .param("due", Times.param(command.due()))
                .update();
    }

    @Override
    public boolean decide(CommandId id, Result result, Instant at) {
        return sql.sql(DECIDE)
                        .param("id", id.value())
                        .param("result", result.type().name())
                        .param("message", result.message())
                        .param("at", Times.param(at))
                        .param("until", Times.param(at.plus(CLAIM)))
                        .update()
                > 0;
    }

    @Override
    public List<PartnerCommand> overdue(Instant now, int limit) {
        return claiming(CLAIM_OVERDUE, now, limit)
                .query((row, _) -> command(row))
                .list();
    }

    @Override
    public List<Undelivered> undelivered(Instant now, int limit) {
        return claiming(CLAIM_UNDELIVERED, now, limit)
                .query((row, _) -> new Undelivered(
                        command(row),
                        new Result(Result.Type.valueOf(row.getString("result")), row.getString("message")),
                        row.getInt("attempts")))
                .list();
    }

    private JdbcClient.StatementSpec claiming(String statement, Instant now, int limit) {
        return sql.sql(statement)
                .param("now", Times.param(now))
                .param("until", Times.param(now.plus(CLAIM)))
                .param("limit", limit);
    }

    @Override
    public void delivered(CommandId id, Instant at) {
        sql.sql("update command set delivered_at = ?, next_attempt = null where id = ?")
                .param(Times.param(at))
                .param(id.value())
                .update();
    }

    @Override
    public void undeliverable(CommandId id, Instant retryAt, String why) {
        sql.sql("update command set next_attempt = ?, attempts = attempts + 1, last_error = ? where id = ?")
                .param(retryAt.equals(Instant.MAX) ? null : Times.param(retryAt))
                .param(why)
                .param(id.value())
                .update();
    }

    private static PartnerCommand command(ResultSet row) throws SQLException {
        return new PartnerCommand(
                new CommandId(Columns.uuid(row, "id")),
                row.getInt("number"),
                new PartnerId(Columns.uuid(row, "partner_id")),
                Requests.read(row.getString("kind"), row.getString("request")),
                URI.create(row.getString("response_url")),
                Times.read(row, "accepted_at"),
                Times.read(row, "due"));
    }
}
