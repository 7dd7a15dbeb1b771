package io.emall.cpms.store;

import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.UpdateState;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Updates as rows: a state is a name, a word, and when it is due or was asked. */
final class UpdateRows {
    static final String SET_STATE =
            "state = :state, word = :word, due_at = :due, asked_at = coalesce(:asked, asked_at), changed_at = :now";

    private UpdateRows() {}

    static JdbcClient.StatementSpec state(JdbcClient.StatementSpec statement, UpdateState state, Instant now) {
        return statement
                .param("state", name(state))
                .param("word", Storable.text(word(state)))
                .param("due", Times.param(state instanceof UpdateState.Waiting(var due, var why) ? due : now))
                .param("asked", Times.paramOrNull(state instanceof UpdateState.Asking(var since) ? since : null))
                .param("now", Times.param(now));
    }

    private static String name(UpdateState state) {
        return switch (state) {
            case UpdateState.Waiting waiting -> "WAITING";
            case UpdateState.Asking asking -> "ASKING";
            case UpdateState.UnderWay underWay -> "UNDER_WAY";
            case UpdateState.Installed installed -> "INSTALLED";
            case UpdateState.Failed failed -> "FAILED";
            case UpdateState.Canceled canceled -> "CANCELED";
        };
    }

    private static String word(UpdateState state) {
        return switch (state) {
            case UpdateState.Waiting(var due, var word) -> word;
            case UpdateState.Asking asking -> "";
            case UpdateState.UnderWay(var word) -> word;
            case UpdateState.Installed installed -> "Installed";
            case UpdateState.Failed(var word) -> word;
            case UpdateState.Canceled(var word) -> word;
        };
    }

    static FirmwareUpdate read(ResultSet row, int number) throws SQLException {
        return new FirmwareUpdate(
                Columns.uuid(row, "id"),
                row.getInt("number"),
                new StationId(row.getString("station_id")),
                Columns.uuid(row, "firmware_id"),
                Columns.uuid(row, "campaign_id", uuid -> uuid),
                Times.read(row, "at"),
                row.getString("who"),
                new Schedule(
                        Times.readOrNull(row, "retrieve_at"),
                        Times.readOrNull(row, "install_at"),
                        Columns.integer(row, "retries"),
                        seconds(Columns.integer(row, "retry_every"))),
                state(row),
                Times.read(row, "changed_at"),
                row.getString("booted_with"));
    }

    private static UpdateState state(ResultSet row) throws SQLException {
        String word = row.getString("word");
        return switch (row.getString("state")) {
            case "WAITING" -> new UpdateState.Waiting(Times.read(row, "due_at"), word);
            case "ASKING" -> new UpdateState.Asking(Times.read(row, "asked_at"));
            case "UNDER_WAY" -> new UpdateState.UnderWay(word);
            case "INSTALLED" -> new UpdateState.Installed();
            case "FAILED" -> new UpdateState.Failed(word);
            case "CANCELED" -> new UpdateState.Canceled(word);
            case String unknown -> throw new IllegalStateException("An update cannot be " + unknown);
        };
    }

    static @Nullable Duration seconds(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : (Integer) Math.toIntExact(duration.toSeconds());
    }
}
