package io.emall.cpms.store;

import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.display.Displays;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What stations last said they show, in PostgreSQL. */
@Repository
public final class PostgresDisplays implements Displays {
    /** Set by us rather than reported; a listing that does not have it removes it. */
    private static final int NO_REPORT = 0;

    private static final String ASKED = """
            insert into display_listing (station_id, report, at, complete) values (:station, :report, :at, false)
            on conflict (station_id) do update set report = excluded.report, at = excluded.at, complete = false
            """;

    private static final String SET = """
            insert into display_message (station_id, number, priority, state, from_at, until_at, transaction, format,
                language, content, report, reported_at)
            values (:station, :number, :priority, :state, :from, :until, :transaction, :format, :language, :content,
                :report, :at)
            on conflict (station_id, number) do update set priority = excluded.priority, state = excluded.state,
                from_at = excluded.from_at, until_at = excluded.until_at, transaction = excluded.transaction,
                format = excluded.format, language = excluded.language, content = excluded.content,
                report = excluded.report, reported_at = excluded.reported_at
            """;

    private static final String COMPLETE =
            "update display_listing set complete = true where station_id = :station and report = :report";

    private static final String GONE = "delete from display_message where station_id = :station and report <> :report";

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresDisplays(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void asked(StationId station, int request, Instant at) {
        sql.sql(ASKED)
                .param("station", station.value())
                .param("report", request)
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public void shown(StationId station, int request, List<DisplayMessage> part, boolean last, Instant at) {
        transaction.executeWithoutResult(status -> {
            part.forEach(message -> save(station, message, request, at));
            if (last && of(COMPLETE, station, request) == 1) {
                of(GONE, station, request);
            }
        });
    }

    private int of(String statement, StationId station, int request) {
        return sql.sql(statement)
                .param("station", station.value())
                .param("report", request)
                .update();
    }

    @Override
    public void none(StationId station, Instant at) {
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from display_message where station_id = ?")
                    .param(station.value())
                    .update();
            sql.sql("update display_listing set complete = true where station_id = ?")
                    .param(station.value())
                    .update();
        });
    }

    @Override
    public void set(StationId station, DisplayMessage message, Instant at) {
        save(station, message, NO_REPORT, at);
    }

    private void save(StationId station, DisplayMessage message, int report, Instant at) {
        sql.sql(SET)
                .param("station", station.value())
                .param("number", message.number())
                .param("priority", message.priority().name())
                .param("state", message.state() == null ? null : message.state().name())
                .param("from", Times.paramOrNull(message.from()))
                .param("until", Times.paramOrNull(message.until()))
                .param("transaction", message.transaction())
                .param("format", message.format().name())
                .param("language", message.language())
                .param("content", Storable.text(message.content()))
                .param("report", report)
                .param("at", Times.param(at))
                .update();
    }

    @Override
    public void cleared(StationId station, int number) {
        sql.sql("delete from display_message where station_id = ? and number = ?")
                .param(station.value())
                .param(number)
                .update();
    }

    @Override
    public List<DisplayMessage> of(StationId station) {
        return sql.sql("select * from display_message where station_id = ? order by number limit 1000")
                .param(station.value())
                .query(PostgresDisplays::message)
                .list();
    }

    @Override
    public Optional<Listing> listing(StationId station) {
        return sql.sql("select * from display_listing where station_id = ?")
                .param(station.value())
                .query((row, _) -> new Listing(Times.read(row, "at"), row.getBoolean("complete")))
                .optional();
    }

    private static DisplayMessage message(ResultSet row, int number) throws SQLException {
        return new DisplayMessage(
                row.getInt("number"),
                DisplayMessage.Priority.valueOf(row.getString("priority")),
                Columns.text(row, "state", DisplayMessage.When::valueOf),
                Times.readOrNull(row, "from_at"),
                Times.readOrNull(row, "until_at"),
                row.getString("transaction"),
                DisplayMessage.Format.valueOf(row.getString("format")),
                row.getString("language"),
                row.getString("content"));
    }
}
