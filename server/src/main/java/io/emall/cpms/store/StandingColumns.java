package io.emall.cpms.store;

import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.unit.Watts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a request for supply stands, as columns. */
record StandingColumns(
        String standing,
        @Nullable Instant at,
        @Nullable Instant answerBy,
        @Nullable Double granted,
        @Nullable String refusal) {

    static StandingColumns of(Standing standing) {
        return switch (standing) {
            case Standing.NotAsked no -> new StandingColumns("NOT_ASKED", null, null, null, null);
            case Standing.Asked(Instant at, Instant until) -> new StandingColumns("ASKED", at, until, null, null);
            case Standing.Granted(Instant at) -> new StandingColumns("GRANTED", at, null, null, null);
            case Standing.PartlyGranted(Instant at, Watts limit) ->
                new StandingColumns("PARTLY_GRANTED", at, null, limit.value(), null);
            case Standing.Refused(Instant at, String why) ->
                new StandingColumns("REFUSED", at, null, null, Storable.text(why));
            case Standing.Unanswered(Instant since) -> new StandingColumns("UNANSWERED", since, null, null, null);
        };
    }

    JdbcClient.StatementSpec set(JdbcClient.StatementSpec statement) {
        return statement
                .param("standing", standing)
                .param("at", Times.paramOrNull(at))
                .param("by", Times.paramOrNull(answerBy))
                .param("granted", granted)
                .param("refusal", refusal);
    }

    static Standing read(ResultSet row) throws SQLException {
        String standing = row.getString("standing");
        if ("NOT_ASKED".equals(standing)) {
            return new Standing.NotAsked();
        }
        Instant at = Times.read(row, "standing_at");
        return switch (standing) {
            case "ASKED" -> new Standing.Asked(at, Times.read(row, "answer_by"));
            case "GRANTED" -> new Standing.Granted(at);
            case "PARTLY_GRANTED" -> new Standing.PartlyGranted(at, new Watts(row.getDouble("granted_w")));
            case "REFUSED" -> new Standing.Refused(at, row.getString("refusal"));
            default -> new Standing.Unanswered(at);
        };
    }
}
