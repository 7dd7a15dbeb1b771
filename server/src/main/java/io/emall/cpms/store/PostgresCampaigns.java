package io.emall.cpms.store;

import io.emall.cpms.core.firmware.Campaign;
import io.emall.cpms.core.firmware.CampaignStep;
import io.emall.cpms.core.firmware.Campaigns;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Selection;
import io.emall.cpms.core.firmware.Tally;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Campaigns in PostgreSQL; who takes a step has the campaign's row locked, others pass it by. */
@Repository
public final class PostgresCampaigns implements Campaigns {
    private static final String MEANT = """
            from station where (cast(:vendor as text) is null or vendor = :vendor)
              and (cast(:model as text) is null or model = :model)
              and (cast(:location as text) is null or location_id = :location)
              and (:all or id = any(:stations))
              and (cast(:except as text) is null or firmware is distinct from :except)
            """;

    private static final String STATIONS = """
            insert into firmware_update (id, operator_id, number, station_id, firmware_id, campaign_id, at, who,
                retrieve_at, install_at, retries, retry_every, state, due_at, changed_at)
            select gen_random_uuid(), operator_id, nextval('station_request'), id, :firmware, :campaign, :at, :who,
                :retrieve, :install, :retries, :every, 'WAITING', :at, :at
            """;

    private static final String TALLY = """
            select count(*) filter (where u.state = 'WAITING') as waiting,
                count(*) filter (where u.state in ('ASKING', 'UNDER_WAY')) as busy,
                count(*) filter (where u.state = 'INSTALLED') as installed,
                count(*) filter (where u.state = 'FAILED') as failed,
                count(*) filter (where u.state = 'CANCELED') as canceled,
                count(*) filter (where u.state = 'FAILED' and u.changed_at >= c.changed_at) as failed_since
            from firmware_campaign c left join firmware_update u on u.campaign_id = c.id where c.id = :id
            """;

    private static final String BECOME = """
            update firmware_campaign set state = :state, changed_at = :at where id = :id and state = any(:before)
            """;

    private static final String CANCEL = """
            update firmware_update set state = 'CANCELED', word = 'Canceled', changed_at = :at
            where campaign_id = :id and state = 'WAITING'
            """;

    private static final String CLAIM = """
            update firmware_update set state = 'ASKING', word = '', asked_at = :now, changed_at = :now
            where id in (select u.id from firmware_update u join station s on s.id = u.station_id
                         where u.campaign_id = :id and u.state = 'WAITING' and u.due_at <= :now and s.online
                           and not (:idle and exists (select from session where station_id = s.id and state = 'ACTIVE'))
                         order by u.due_at, u.station_id limit :most for update of u skip locked)
            returning *
            """;

    private static final NewestFirst<Campaign> NEWEST = new NewestFirst<>(
            "select * from firmware_campaign where true",
            CampaignRows::read,
            campaign -> new Cursor(campaign.at(), campaign.id()));

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresCampaigns(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    private static JdbcClient.StatementSpec meant(JdbcClient.StatementSpec statement, Selection selection) {
        return statement
                .param("vendor", selection.vendor())
                .param("model", selection.model())
                .param(
                        "location",
                        selection.location() == null
                                ? null
                                : selection.location().value())
                .param("all", selection.stations().isEmpty())
                .param(
                        "stations",
                        selection.stations().stream().map(StationId::value).toArray(String[]::new))
                .param("except", selection.exceptVersion());
    }

    @Override
    public List<StationId> meant(Selection selection, int most) {
        return meant(sql.sql("select id " + MEANT + "order by id limit :most"), selection)
                .param("most", most)
                .query((row, _) -> new StationId(row.getString("id")))
                .list();
    }

    @Override
    public int start(Campaign campaign, Selection selection) {
        Integer stations = transaction.execute(status -> {
            CampaignRows.add(sql, campaign);
            int count = meant(sql.sql(STATIONS + MEANT), selection)
                    .param("campaign", campaign.id())
                    .param("firmware", campaign.firmware())
                    .param("at", Times.param(campaign.at()))
                    .param("who", campaign.who())
                    .param("retrieve", Times.paramOrNull(campaign.schedule().retrieveAt()))
                    .param("install", Times.paramOrNull(campaign.schedule().installAt()))
                    .param("retries", campaign.schedule().retries())
                    .param("every", UpdateRows.seconds(campaign.schedule().retryEvery()))
                    .update();
            if (count == 0) {
                status.setRollbackOnly();
            }
            return count;
        });
        return stations == null ? 0 : stations;
    }

    @Override
    public Optional<Campaign> find(UUID id) {
        return sql.sql("select * from firmware_campaign where id = ?")
                .param(id)
                .query(CampaignRows::read)
                .optional();
    }

    @Override
    public Page<Campaign> page(@Nullable String after, int limit) {
        return NEWEST.page(sql, Map.of(), after, limit);
    }

    @Override
    public Tally tally(UUID id) {
        return sql.sql(TALLY)
                .param("id", id)
                .query((row, _) -> new Tally(
                        row.getInt("waiting"),
                        row.getInt("busy"),
                        row.getInt("installed"),
                        row.getInt("failed"),
                        row.getInt("canceled"),
                        row.getInt("failed_since")))
                .single();
    }

    @Override
    public Page<FirmwareUpdate> stations(UUID id, @Nullable String after, int limit) {
        return Pages.of(
                sql.sql(
                                "select * from firmware_update where campaign_id = ? and station_id > ? order by station_id limit ?")
                        .param(id)
                        .param(Objects.requireNonNullElse(after, ""))
                        .param(limit + 1)
                        .query(UpdateRows::read)
                        .list(),
                limit,
                update -> update.station().value());
    }

    @Override
    public boolean become(UUID id, Set<Campaign.State> before, Campaign.State state, Instant at) {
        return sql.sql(BECOME)
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", Times.param(at))
                        .param("before", before.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    @Override
    public void cancelWaiting(UUID id, Instant at) {
        sql.sql(CANCEL).param("id", id).param("at", Times.param(at)).update();
    }

    @Override
    public List<UUID> running() {
        return sql.sql("select id from firmware_campaign where state = 'RUNNING' order by id")
                .query((row, _) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public List<FirmwareUpdate> advance(UUID id, Instant now, BiFunction<Campaign, Tally, CampaignStep> step) {
        List<FirmwareUpdate> claimed = transaction.execute(status -> locked(id)
                .map(campaign -> take(campaign, step.apply(campaign, tally(id)), now))
                .orElse(List.of()));
        return claimed == null ? List.of() : claimed;
    }

    private Optional<Campaign> locked(UUID id) {
        return sql.sql("select * from firmware_campaign where id = ? and state = 'RUNNING' for update skip locked")
                .param(id)
                .query(CampaignRows::read)
                .optional();
    }

    private List<FirmwareUpdate> take(Campaign campaign, CampaignStep step, Instant now) {
        return switch (step) {
            case CampaignStep.Rest() -> List.of();
            case CampaignStep.Stop() -> end(campaign, Campaign.State.STOPPED, now);
            case CampaignStep.Finish() -> end(campaign, Campaign.State.DONE, now);
            case CampaignStep.Ask(int most) ->
                sql.sql(CLAIM)
                        .param("id", campaign.id())
                        .param("idle", campaign.pace().idleOnly())
                        .param("now", Times.param(now))
                        .param("most", most)
                        .query(UpdateRows::read)
                        .list();
        };
    }

    private List<FirmwareUpdate> end(Campaign campaign, Campaign.State state, Instant now) {
        become(campaign.id(), Set.of(Campaign.State.RUNNING), state, now);
        return List.of();
    }
}
