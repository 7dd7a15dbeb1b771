package io.emall.cpms.store;

import io.emall.cpms.core.battery.BatteryCommand;
import io.emall.cpms.core.battery.BatteryCommands;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.Watts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What batteries shall do, in PostgreSQL: one row per battery. */
@Repository
public final class PostgresBatteryCommands implements BatteryCommands {

    private static final String SAVE = """
            insert into battery_command (battery_id, wanted_w, why, at, until, sent_w, sent_at, words, next_at)
            select id, :wanted, :why, :at, :until, :sent, :sentAt, :words, :next from energy_device where id = :id
            on conflict (battery_id) do update set wanted_w = excluded.wanted_w, why = excluded.why, at = excluded.at,
                until = excluded.until, sent_w = coalesce(excluded.sent_w, battery_command.sent_w),
                sent_at = coalesce(excluded.sent_at, battery_command.sent_at), words = excluded.words,
                next_at = excluded.next_at
            """;
    private static final String OUTCOME = """
            update battery_command set sent_w = :sent, sent_at = :sentAt, words = :words
            where battery_id = :id and at = :at
            """;
    private static final String DUE = """
            update battery_command set next_at = :next where battery_id in (
                select battery_id from battery_command where next_at <= :now
                order by next_at limit :limit for update skip locked)
            returning *
            """;

    private final JdbcClient sql;

    public PostgresBatteryCommands(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<BatteryCommand> find(BatteryId battery) {
        return sql.sql("select * from battery_command where battery_id = ?")
                .param(battery.value())
                .query(PostgresBatteryCommands::command)
                .optional();
    }

    @Override
    public void save(BatteryCommand command, Instant next) {
        result(sql.sql(SAVE), command)
                .param("wanted", command.wanted().value())
                .param("why", Columns.storable(command.why()))
                .param("until", Times.param(command.until()))
                .param("next", Times.param(next))
                .update();
    }

    @Override
    public void outcome(BatteryCommand command) {
        result(sql.sql(OUTCOME), command).update();
    }

    private static JdbcClient.StatementSpec result(JdbcClient.StatementSpec statement, BatteryCommand command) {
        return statement
                .param("id", command.battery().value())
                .param("at", Times.param(command.at()))
                .param("sent", watts(command.sent()))
                .param("sentAt", Times.paramOrNull(command.sentAt()))
                .param("words", Columns.storable(command.words()));
    }

    @Override
    public List<BatteryCommand> dueAgain(Instant now, Instant next, int limit) {
        return sql.sql(DUE)
                .param("now", Times.param(now))
                .param("next", Times.param(next))
                .param("limit", limit)
                .query(PostgresBatteryCommands::command)
                .list();
    }

    @Override
    public void remove(BatteryId battery) {
        sql.sql("delete from battery_command where battery_id = ?")
                .param(battery.value())
                .update();
    }

    private static @Nullable Double watts(@Nullable Watts power) {
        return power == null ? null : (Double) power.value();
    }

    private static BatteryCommand command(ResultSet row, int number) throws SQLException {
        Double sent = Columns.real(row, "sent_w");
        return new BatteryCommand(
                new BatteryId(Columns.uuid(row, "battery_id")),
                new Watts(row.getDouble("wanted_w")),
                row.getString("why"),
                Times.read(row, "at"),
                Times.read(row, "until"),
                sent == null ? null : new Watts(sent),
                Times.readOrNull(row, "sent_at"),
                row.getString("words"));
    }
}
