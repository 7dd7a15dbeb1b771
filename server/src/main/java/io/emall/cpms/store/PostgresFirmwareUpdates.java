package io.emall.cpms.store;

import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.FirmwareUpdates;
import io.emall.cpms.core.firmware.UpdateState;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The updates of stations in PostgreSQL; claims skip what another node has locked. */
@Repository
public final class PostgresFirmwareUpdates implements FirmwareUpdates {
    private static final String ADD = """
            insert into firmware_update (id, operator_id, number, station_id, firmware_id, campaign_id, at, who,
                retrieve_at, install_at, retries, retry_every, state, word, due_at, asked_at, changed_at)
            select :id, operator_id, :number, id, :firmware, :campaign, :at, :who,
                :retrieve, :install, :retries, :every, :state, :word, :due, :asked, :now
            from station where id = :station
            """;

    /** The one a station speaks of: by its number, otherwise the one that runs, or ran last. */
    private static final String SPOKEN_OF = """
            select * from firmware_update
            where station_id = :station and (cast(:number as integer) is null or number = :number) and state <> 'WAITING'
            order by state in ('ASKING', 'UNDER_WAY') desc, asked_at desc limit 1 for update
            """;

    private static final String SUPERSEDED = """
            update firmware_update set state = 'CANCELED', word = 'Superseded', changed_at = :now
            where station_id = :station and id <> :by and state in ('ASKING', 'UNDER_WAY')
            """;

    private static final String CLAIM = """
            update firmware_update set state = 'ASKING', word = '', asked_at = :now, changed_at = :now
            where id in (select u.id from firmware_update u join station s on s.id = u.station_id
                         where u.state = 'WAITING' and u.campaign_id is null and u.due_at <= :now and s.online
                         order by u.due_at limit :most for update of u skip locked)
            returning *
            """;

    private static final String RELEASE = """
            update firmware_update set state = 'WAITING', word = '', due_at = :now, changed_at = :now
            where state = 'ASKING' and asked_at < :before
            """;

    private static final String GIVE_UP = """
            update firmware_update set state = 'FAILED', word = 'TimedOut', changed_at = :now
            where state = 'UNDER_WAY' and greatest(changed_at, retrieve_at, install_at) < :before
            returning *
            """;

    private static final String CONFIRM = """
            update firmware_update u set booted_with = s.firmware,
                state = case when s.firmware = f.version then 'INSTALLED' else u.state end,
                word = case when s.firmware = f.version then 'Installed' else u.word end,
                changed_at = case when s.firmware = f.version and u.state <> 'INSTALLED' then :now else u.changed_at end
            from station s, firmware f
            where s.id = u.station_id and f.id = u.firmware_id and s.booted_at > u.asked_at and s.firmware is not null
              and (u.state = 'UNDER_WAY' or u.state = 'INSTALLED' and u.changed_at > :recently)
              and u.booted_with is distinct from s.firmware
            returning u.*
            """;

    private static final NewestFirst<FirmwareUpdate> NEWEST = new NewestFirst<>(
            "select * from firmware_update where station_id = :station",
            UpdateRows::read,
            update -> new Cursor(update.at(), update.id()));
    /** How long after its installation a boot still says something of it. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(2);

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    public PostgresFirmwareUpdates(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void add(FirmwareUpdate update) {
        UpdateRows.state(sql.sql(ADD), update.state(), update.at())
                .param("id", update.id())
                .param("number", update.number())
                .param("station", update.station().value())
                .param("firmware", update.firmware())
                .param("campaign", update.campaign())
                .param("at", Times.param(update.at()))
                .param("who", update.who())
                .param("retrieve", Times.paramOrNull(update.schedule().retrieveAt()))
                .param("install", Times.paramOrNull(update.schedule().installAt()))
                .param("retries", update.schedule().retries())
                .param("every", UpdateRows.seconds(update.schedule().retryEvery()))
                .update();
    }

    @Override
    public Optional<FirmwareUpdate> find(UUID id) {
        return sql.sql("select * from firmware_update where id = ?")
                .param(id)
                .query(UpdateRows::read)
                .optional();
    }

    @Override
    public Page<FirmwareUpdate> page(StationId station, @Nullable String after, int limit) {
        return NEWEST.page(sql, Map.of("station", station.value()), after, limit);
    }

    @Override
    public Optional<FirmwareUpdate> change(UUID id, Instant at, UnaryOperator<UpdateState> change) {
        return change(
                sql.sql("select * from firmware_update where id = :id for update")
                        .param("id", id),
                at,
                change);
    }

    @Override
    public Optional<FirmwareUpdate> change(
            StationId station, @Nullable Integer number, Instant at, UnaryOperator<UpdateState> change) {
        return change(sql.sql(SPOKEN_OF).param("station", station.value()).param("number", number), at, change);
    }

    private Optional<FirmwareUpdate> change(
            JdbcClient.StatementSpec which, Instant at, UnaryOperator<UpdateState> change) {
        Optional<FirmwareUpdate> changed = transaction.execute(status -> {
            Optional<FirmwareUpdate> found = which.query(UpdateRows::read).optional();
            return found.flatMap(update -> save(update, change.apply(update.state()), at));
        });
        return changed == null ? Optional.empty() : changed;
    }

    private Optional<FirmwareUpdate> save(FirmwareUpdate update, UpdateState state, Instant at) {
        if (state.equals(update.state())) {
            return Optional.empty();
        }
        String save = "update firmware_update set " + UpdateRows.SET_STATE + " where id = :id returning *";
        return UpdateRows.state(sql.sql(save), state, at)
                .param("id", update.id())
                .query(UpdateRows::read)
                .optional();
    }

    @Override
    public void superseded(StationId station, UUID by, Instant at) {
        sql.sql(SUPERSEDED)
                .param("station", station.value())
                .param("by", by)
                .param("now", Times.param(at))
                .update();
    }

    @Override
    public List<FirmwareUpdate> claim(Instant now, int most) {
        return sql.sql(CLAIM)
                .param("now", Times.param(now))
                .param("most", most)
                .query(UpdateRows::read)
                .list();
    }

    @Override
    public void release(Instant askedBefore, Instant now) {
        sql.sql(RELEASE)
                .param("before", Times.param(askedBefore))
                .param("now", Times.param(now))
                .update();
    }

    @Override
    public List<FirmwareUpdate> giveUp(Instant silentSince, Instant now) {
        return sql.sql(GIVE_UP)
                .param("before", Times.param(silentSince))
                .param("now", Times.param(now))
                .query(UpdateRows::read)
                .list();
    }

    @Override
    public List<FirmwareUpdate> confirm(Instant now) {
        return sql.sql(CONFIRM)
                .param("now", Times.param(now))
                .param("recently", Times.param(now.minus(CONFIRMED_WITHIN)))
                .query(UpdateRows::read)
                .list();
    }
}
