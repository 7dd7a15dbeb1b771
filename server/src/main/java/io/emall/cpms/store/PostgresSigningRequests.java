package io.emall.cpms.store;

import io.emall.cpms.core.security.SigningRequest;
import io.emall.cpms.core.security.SigningRequest.State;
import io.emall.cpms.core.security.SigningRequests;
import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of stations for certificates in PostgreSQL. */
@Repository
public final class PostgresSigningRequests implements SigningRequests {

    private static final String ADD = """
            insert into signing_request (id, station_id, at, use, request_id, csr, state, words, due_at)
            values (:id, :station, :at, :use, :requestId, :csr, :state, :words, :due)
            """;

    private static final String CLAIM = """
            with due as (
                select id from signing_request where state in ('WAITING', 'SIGNED') and due_at <= :now
                order by due_at limit :limit for update skip locked)
            update signing_request r set due_at = :until from due where r.id = due.id returning r.*
            """;

    private static final String UPDATE = """
            update signing_request set state = :state, chain = :chain, words = :words, attempts = :attempts, due_at = :due
            where id = :id and state = :before
            """;

    private static final String FORGET = """
            delete from signing_request where id in (
                select id from signing_request
                where at < :before and state not in ('WAITING', 'FAILED', 'SIGNED') order by at limit :most)
            """;

    private final JdbcClient sql;

    public PostgresSigningRequests(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(SigningRequest request, @Nullable Instant due) {
        sql.sql(ADD)
                .param("id", request.id())
                .param("station", request.station().value())
                .param("at", Times.param(request.at()))
                .param("use", request.use().name())
                .param("requestId", request.requestId())
                .param("csr", storable(request.csr()))
                .param("state", request.state().name())
                .param("words", storable(request.words()))
                .param("due", due == null ? null : Times.param(due))
                .update();
    }

    @Override
    public Optional<SigningRequest> find(UUID id) {
        return sql.sql("select * from signing_request where id = ?")
                .param(id)
                .query(PostgresSigningRequests::request)
                .optional();
    }

    @Override
    public List<SigningRequest> of(StationId station, int limit) {
        return sql.sql("select * from signing_request where station_id = ? order by at desc limit ?")
                .param(station.value())
                .param(limit)
                .query(PostgresSigningRequests::request)
                .list();
    }

    @Override
    public List<SigningRequest> in(State state, int limit) {
        return sql.sql("select * from signing_request where state = ? order by at limit ?")
                .param(state.name())
                .param(limit)
                .query(PostgresSigningRequests::request)
                .list();
    }

    @Override
    public List<SigningRequest> claim(Instant now, Duration lease, int limit) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("until", Times.param(now.plus(lease)))
                .param("limit", limit)
                .query(PostgresSigningRequests::request)
                .list();
    }

    @Override
    public boolean update(SigningRequest request, State before, @Nullable Instant due) {
        return sql.sql(UPDATE)
                        .param("id", request.id())
                        .param("before", before.name())
                        .param("state", request.state().name())
                        .param("chain", request.chain())
                        .param("words", storable(request.words()))
                        .param("attempts", request.attempts())
                        .param("due", due == null ? null : Times.param(due))
                        .update()
                == 1;
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql(FORGET)
                .param("before", Times.param(before))
                .param("most", most)
                .update();
    }

    private static SigningRequest request(ResultSet row, int number) throws SQLException {
        Integer requestId = row.getObject("request_id", Integer.class);
        return new SigningRequest(
                Columns.uuid(row, "id"),
                new StationId(row.getString("station_id")),
                Times.read(row, "at"),
                SigningUse.valueOf(row.getString("use")),
                requestId,
                row.getString("csr"),
                State.valueOf(row.getString("state")),
                row.getString("chain"),
                row.getString("words"),
                row.getInt("attempts"));
    }

    /** PostgreSQL keeps no NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
