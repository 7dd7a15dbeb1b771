package io.emall.cpms.store;

import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Sent;
import io.emall.cpms.core.technical.StationCommandHistory;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stations were sent and what they said, in PostgreSQL. */
@Repository
public final class PostgresStationCommandHistory implements StationCommandHistory {

    private static final String BEGAN = """
            insert into station_command (id, station_id, at, who, name, document)
            values (:id, :station, :at, :who, :name, :document)
            """;

    private static final String ENDED = """
            update station_command set outcome = :outcome, answer = :answer, code = :code, words = :words, ended_at = :at
            where id = :id and outcome is null
            """;

    private static final NewestFirst<Sent> NEWEST = new NewestFirst<>(
            "select * from station_command where station_id = :station",
            PostgresStationCommandHistory::sent,
            sent -> new Cursor(sent.at(), sent.id()));

    private static final String FORGET = """
            delete from station_command where id in (
                select id from station_command where at < :before order by at limit :most for update skip locked)
            """;

    private final JdbcClient sql;

    public PostgresStationCommandHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void began(Sent sent) {
        sql.sql(BEGAN)
                .param("id", sent.id())
                .param("station", sent.station().value())
                .param("at", Times.param(sent.at()))
                .param("who", sent.who())
                .param("name", sent.name())
                .param("document", storable(sent.document()))
                .update();
    }

    @Override
    public void ended(UUID id, CommandResult result, Instant at) {
        sql.sql(ENDED)
                .param("id", id)
                .param("at", Times.param(at))
                .param("outcome", outcome(result))
                .param(
                        "answer",
                        result instanceof CommandResult.Answered answered ? storable(answered.document()) : null)
                .param("code", code(result))
                .param("words", result instanceof CommandResult.Failed failed ? storable(failed.words()) : null)
                .update();
    }

    @Override
    public Optional<Sent> find(StationId station, UUID id) {
        return sql.sql("select * from station_command where id = ? and station_id = ?")
                .param(id)
                .param(station.value())
                .query(PostgresStationCommandHistory::sent)
                .optional();
    }

    @Override
    public Page<Sent> page(StationId station, @Nullable String after, int limit) {
        return NEWEST.page(sql, Map.of("station", station.value()), after, limit);
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.sql(FORGET)
                .param("before", Times.param(before))
                .param("most", most)
                .update();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                Columns.uuid(row, "id"),
                new StationId(row.getString("station_id")),
                Times.read(row, "at"),
                row.getString("who"),
                row.getString("name"),
                row.getString("document"),
                result(row),
                Times.readOrNull(row, "ended_at"));
    }

    private static @Nullable CommandResult result(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return switch (row.getString("outcome")) {
            case null -> null;
            case "ANSWERED" -> new CommandResult.Answered(row.getString("answer"), code);
            case "OFFLINE" -> new CommandResult.Offline();
            case "NO_ANSWER" -> new CommandResult.NoAnswer();
            case "FAILED" ->
                new CommandResult.Failed(
                        Objects.requireNonNullElse(code, ""), Objects.requireNonNullElse(row.getString("words"), ""));
            case String unknown -> throw new IllegalStateException("A command cannot end " + unknown);
        };
    }

    private static String outcome(CommandResult result) {
        return switch (result) {
            case CommandResult.Answered answered -> "ANSWERED";
            case CommandResult.Offline() -> "OFFLINE";
            case CommandResult.NoAnswer() -> "NO_ANSWER";
            case CommandResult.Failed failed -> "FAILED";
        };
    }

    private static @Nullable String code(CommandResult result) {
        return switch (result) {
            case CommandResult.Answered answered -> answered.status();
            case CommandResult.Failed failed -> storable(failed.code());
            case CommandResult.Offline() -> null;
            case CommandResult.NoAnswer() -> null;
        };
    }

    /** PostgreSQL keeps no NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
