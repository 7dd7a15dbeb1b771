package io.emall.cpms.store;

import io.emall.cpms.core.partner.OwedAnswer;
import io.emall.cpms.core.partner.OwedAnswers;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owed answers in PostgreSQL; a row goes when its answer is settled. */
@Repository
public final class PostgresOwedAnswers implements OwedAnswers {

    private static final String OWE = """
            insert into owed_answer (id, partner_id, response_url, body, due_at) values (:id, :partner, :url, :body, :due)
            """;

    private static final String DECIDE = """
            update owed_answer set body = :body, decided = true, due_at = :until where id = :id and not decided
            returning *
            """;

    private static final String CLAIM = """
            update owed_answer set decided = true, due_at = :until where id in (
                select id from owed_answer where due_at <= :now order by due_at limit :limit for update skip locked)
            returning *
            """;

    private final JdbcClient sql;

    public PostgresOwedAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void owe(OwedAnswer unless, Instant due) {
        sql.sql(OWE)
                .param("id", unless.id())
                .param("partner", unless.partner().value())
                .param("url", unless.responseUrl().toString())
                .param("body", unless.body())
                .param("due", Times.param(due))
                .update();
    }

    @Override
    public Optional<OwedAnswer> decide(UUID id, String body, Instant until) {
        return sql.sql(DECIDE)
                .param("id", id)
                .param("body", body)
                .param("until", Times.param(until))
                .query(PostgresOwedAnswers::answer)
                .optional();
    }

    @Override
    public List<OwedAnswer> due(Instant now, Instant until, int limit) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("until", Times.param(until))
                .param("limit", limit)
                .query(PostgresOwedAnswers::answer)
                .list();
    }

    @Override
    public void settled(UUID id) {
        sql.sql("delete from owed_answer where id = ?").param(id).update();
    }

    @Override
    public void failed(UUID id, Instant retryAt) {
        sql.sql("update owed_answer set attempts = attempts + 1, due_at = ? where id = ?")
                .param(Times.param(retryAt))
                .param(id)
                .update();
    }

    private static OwedAnswer answer(ResultSet row, int number) throws SQLException {
        return new OwedAnswer(
                Columns.uuid(row, "id"),
                new PartnerId(Columns.uuid(row, "partner_id")),
                URI.create(row.getString("response_url")),
                row.getString("body"),
                row.getInt("attempts"));
    }
}
