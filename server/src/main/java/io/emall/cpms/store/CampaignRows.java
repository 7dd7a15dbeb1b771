package io.emall.cpms.store;

import io.emall.cpms.core.firmware.Campaign;
import io.emall.cpms.core.firmware.Pace;
import io.emall.cpms.core.firmware.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns as rows. When stations fetch and install stands in the rows of their updates. */
final class CampaignRows {
    private static final String ADD = """
            insert into firmware_campaign (id, operator_id, name, firmware_id, at, who, at_once, idle_only, daily_from,
                daily_until, zone, stop_after, stop_share, retries, retry_every, state, changed_at)
            select :id, operator_id, :name, id, :at, :who, :once, :idle, :from, :until, :zone, :after, :share, :retries,
                :every, :state, :at
            from firmware where id = :firmware
            """;

    private CampaignRows() {}

    static void add(JdbcClient sql, Campaign campaign) {
        Pace pace = campaign.pace();
        Pace.Window window = pace.window();
        ZoneId zone = window == null ? ZoneOffset.UTC : window.zone();
        sql.sql(ADD)
                .param("id", campaign.id())
                .param("name", campaign.name())
                .param("firmware", campaign.firmware())
                .param("at", Times.param(campaign.at()))
                .param("who", campaign.who())
                .param("once", pace.atOnce())
                .param("idle", pace.idleOnly())
                .param("from", window == null ? null : window.from())
                .param("until", window == null ? null : window.until())
                .param("zone", zone.getId())
                .param("after", pace.stopAfter())
                .param("share", pace.stopShare())
                .param("retries", campaign.schedule().retries())
                .param("every", UpdateRows.seconds(campaign.schedule().retryEvery()))
                .param("state", campaign.state().name())
                .update();
    }

    static Campaign read(ResultSet row, int number) throws SQLException {
        return new Campaign(
                Columns.uuid(row, "id"),
                row.getString("name"),
                Columns.uuid(row, "firmware_id"),
                Times.read(row, "at"),
                row.getString("who"),
                new Pace(
                        row.getInt("at_once"),
                        row.getBoolean("idle_only"),
                        window(row),
                        Columns.integer(row, "stop_after"),
                        Columns.integer(row, "stop_share")),
                new Schedule(
                        null,
                        null,
                        Columns.integer(row, "retries"),
                        UpdateRows.seconds(Columns.integer(row, "retry_every"))),
                Campaign.State.valueOf(row.getString("state")),
                Times.read(row, "changed_at"));
    }

    private static Pace.@Nullable Window window(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("daily_from", LocalTime.class);
        LocalTime until = row.getObject("daily_until", LocalTime.class);
        return from == null || until == null ? null : new Pace.Window(from, until, ZoneId.of(row.getString("zone")));
    }
}
