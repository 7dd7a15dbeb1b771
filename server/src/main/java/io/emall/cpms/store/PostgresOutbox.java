package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.unit.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What has to leave for partners, in PostgreSQL; each partner's entries are independent of all others'. */
@Repository
public final class PostgresOutbox implements Outbox {

    private static final String[] KINDS =
            Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new);

    /**
     * Kind by kind, oldest first. States may overtake one that waits for its next try; documents may not: behind the
     * first bill that waits, all wait (house §5a.3).
     */
    private static final String DUE = """
            select o.* from unnest(:kinds::text[]) with ordinality as k(kind, rank) cross join lateral (
                select e.* from outbox e
                where e.partner_id = :partner and e.kind = k.kind and not e.parked and e.due_at <= :now
                    and (k.kind <> 'CDR' or not exists (
                        select from outbox b
                        where b.partner_id = :partner and b.kind = 'CDR' and not b.parked
                            and b.position < e.position and b.due_at > :now))
                order by e.position limit :limit) o
            order by k.rank, o.position limit :limit
            """;

    /**
     * An object that changed while its older version was on its way stays, as if never tried. Several are acknowledged
     * at once, so the partner's health is written once a second only: they would wait for each other's commits.
     */
    private static final String TAKEN = """
            with taken as (
                delete from outbox
                where partner_id = :partner and kind = :kind and object_id = :object and version = :version),
            changed_meanwhile as (
                update outbox set attempts = 0, last_error = null
                where partner_id = :partner and kind = :kind and object_id = :object and version <> :version)
            insert into partner_health (partner_id, last_success)
            select :partner, cast(:now as timestamptz) where not exists (
                select from partner_health h where h.partner_id = :partner
                    and h.last_success > cast(:now as timestamptz) - interval '1 second'
                    and coalesce(h.last_error_at, '-infinity') <= h.last_success)
            on conflict (partner_id) do update set last_success = excluded.last_success
            """;

    private static final String FAILED = """
            update outbox set attempts = attempts + 1, due_at = :retry, last_error = :why
            where partner_id = :partner and kind = :kind and object_id = :object
            """;

    /** A newer version may be acceptable, so only the refused one is put aside. */
    private static final String PARKED = """
            update outbox set parked = true, last_error = :why
            where partner_id = :partner and kind = :kind and object_id = :object and version = :version
            """;

    private static final String ERROR = """
            insert into partner_health (partner_id, last_error, last_error_at) values (?, ?, ?)
            on conflict (partner_id) do update set
                last_error = excluded.last_error, last_error_at = excluded.last_error_at
            """;

    private static final String EVERYTHING = """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select :partner, things.kind, things.id, :now, :now from (
                select distinct 'TARIFF' as kind, area_id || '-' || speed as id from price
                where upper_inf(valid) or upper(valid) > :now
                union all select 'LOCATION', id from location
                union all select 'SESSION', id::text from session
                where partner_id = :partner and state in ('PENDING', 'ACTIVE')) things
            order by things.kind, things.id
            """ + Marks.OR_RENEW;

    /** A refused entry keeps its error for people; what is no more waiting is no lag. */
    private static final String HEALTH = """
            select (select count(*) from outbox where partner_id = :partner and not parked) as waiting,
                (select min(since) from outbox where partner_id = :partner and not parked) as oldest,
                h.last_success,
                case when h.last_success is null or h.last_error_at > h.last_success then h.last_error end as last_error
            from (select 1) one left join partner_health h on h.partner_id = :partner
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PostgresOutbox(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Entry> due(PartnerId partner, int limit) {
        return sql.sql(DUE)
                .param("kinds", KINDS)
                .param("partner", partner.value())
                .param("now", Times.param(clock.instant()))
                .param("limit", limit)
                .query(PostgresOutbox::entry)
                .list();
    }

    @Override
    public void acknowledged(Entry entry) {
        about(TAKEN, entry)
                .param("version", entry.version())
                .param("now", Times.param(clock.instant()))
                .update();
    }

    @Override
    public void failed(Entry entry, Instant retryAt, String why) {
        transaction.executeWithoutResult(_ -> {
            about(FAILED, entry)
                    .param("retry", Times.param(retryAt))
                    .param("why", why)
                    .update();
            noteError(entry, why);
        });
    }

    @Override
    public void parked(Entry entry, String why) {
        transaction.executeWithoutResult(_ -> {
            about(PARKED, entry)
                    .param("version", entry.version())
                    .param("why", why)
                    .update();
            noteError(entry, why);
        });
    }

    private void noteError(Entry entry, String why) {
        sql.sql(ERROR)
                .param(entry.partner().value())
                .param(why)
                .param(Times.param(clock.instant()))
                .update();
    }

    @Override
    public void mark(Kind kind, String object) {
        Marks.mark(sql, kind, Set.of(object), clock.instant());
    }

    @Override
    public void markAll(PartnerId partner) {
        sql.sql(EVERYTHING)
                .param("partner", partner.value())
                .param("now", Times.param(clock.instant()))
                .update();
    }

    @Override
    public Health health(PartnerId partner) {
        return sql.sql(HEALTH)
                .param("partner", partner.value())
                .query((row, _) -> new Health(
                        row.getLong("waiting"),
                        Optional.ofNullable(Times.readOrNull(row, "oldest")),
                        Optional.ofNullable(Times.readOrNull(row, "last_success")),
                        Optional.ofNullable(row.getString("last_error"))))
                .single();
    }

    private JdbcClient.StatementSpec about(String statement, Entry entry) {
        return sql.sql(statement)
                .param("partner", entry.partner().value())
                .param("kind", entry.kind().name())
                .param("object", entry.object());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new PartnerId(Columns.uuid(row, "partner_id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("object_id"),
                row.getLong("version"),
                row.getInt("attempts"));
    }
}
