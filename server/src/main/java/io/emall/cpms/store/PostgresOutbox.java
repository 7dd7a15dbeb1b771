package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.unit.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * first bill that waits, all wait (house §5a.3). Bills younger than the first session left out wait with it.
     */
    private static final String DUE = """
            select o.* from unnest(:kinds::text[]) with ordinality as k(kind, rank) cross join lateral (
                select e.* from outbox e
                where e.partner_id = :partner and e.kind = k.kind and not e.parked and e.due_at <= :now
                    and (k.kind <> 'CDR' or not exists (
                        select from outbox b
                        where b.partner_id = :partner and b.kind = 'CDR' and not b.parked
                            and b.position < e.position and b.due_at > :now))
                    and (k.kind <> 'CDR' or e.position < coalesce((
                        select s.position from outbox s
                        where s.partner_id = :partner and s.kind = 'SESSION' and not s.parked and s.due_at <= :now
                        order by s.position offset :limit limit 1), 9223372036854775807))
                order by e.position limit :limit) o
            order by k.rank, o.position
            """;

    /**
     * An object that changed while its older version was on its way stays, as if never tried. One that a writer holds
     * right now is changing: nobody waits for it, and it goes again.
     */
    private static final String TAKEN = """
            with sent as (
                select o.kind, o.object_id, o.version = s.version as same
                from unnest(:kinds::text[], :objects::text[], :versions::bigint[]) as s(kind, object_id, version)
                    join outbox o on o.partner_id = :partner and o.kind = s.kind and o.object_id = s.object_id
                order by o.kind, o.object_id for update of o skip locked),
            taken as (
                delete from outbox o using sent s
                where o.partner_id = :partner and o.kind = s.kind and o.object_id = s.object_id and s.same),
            changed_meanwhile as (
                update outbox o set attempts = 0, last_error = null from sent s
                where o.partner_id = :partner and o.kind = s.kind and o.object_id = s.object_id and not s.same)
            insert into partner_health (partner_id, last_success) values (:partner, :now)
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

    private static final String ONE = """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            values (:partner, :kind, :object, :now, :now)
            """ + Marks.OR_RENEW;

    private static final String EVERYTHING =
            """
            with books as (select from partner_connection
                where partner_id = :partner and jsonb_exists(endpoints, 'Booking:RECEIVER')),
            sight as (select * from partner where id = :partner)
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select :partner, things.kind, things.id, :now, :now from (
                select distinct 'TARIFF' as kind, area_id || '-' || speed as id from price
                where upper_inf(valid) or upper(valid) > :now
                union all select 'LOCATION', l.id from location l, sight p where %1$s
                union all select 'SESSION', id::text from session
                where partner_id = :partner and state in ('PENDING', 'ACTIVE')
                union all select 'TARIFF', id || '-BOOKING' from price_area, books
                union all select 'BOOKING_LOCATION', e.uid from evse e, books, sight p where not e.removed and %2$s
                union all select 'BOOKING', b.id::text from booking b, books
                where b.partner_id = :partner and b.terms is not null and b.state = 'HELD') things
            order by things.kind, things.id
            """.formatted(Marks.sees("l.id"), Marks.sees("e.location_id")) + Marks.OR_RENEW;

    private static final String SINCE = """
            with books as (select from partner_connection
                where partner_id = :partner and jsonb_exists(endpoints, 'Booking:RECEIVER')),
            sight as (select * from partner where id = :partner)
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select :partner, things.kind, things.id, :now, :now from (
                select distinct 'TARIFF' as kind, area_id || '-' || speed as id from price
                where upper_inf(valid) or upper(valid) > :since
                union all select 'LOCATION', l.id from location l, sight p
                where %1$s and (l.last_updated >= :since or exists (
                    select from evse e left join connector c on c.evse_uid = e.uid
                    where e.location_id = l.id and greatest(e.last_updated, c.last_updated) >= :since))
                union all select 'SESSION', id::text from session
                where partner_id = :partner and last_updated >= :since
                union all select 'CDR', id from cdr
                where partner_id = :partner and created_at >= :since
                union all select 'TARIFF', id || '-BOOKING' from price_area, books
                union all select 'BOOKING_LOCATION', e.uid from evse e, books, sight p
                where e.last_updated >= :since and %2$s
                union all select 'BOOKING', b.id::text from booking b, books
                where b.partner_id = :partner and b.terms is not null and b.last_updated >= :since) things
            order by things.kind, things.id
            """.formatted(Marks.sees("l.id"), Marks.sees("e.location_id")) + Marks.OR_RENEW;

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
    public List<Entry> due(PartnerId partner, int ofEachKind) {
        return sql.sql(DUE)
                .param("kinds", KINDS)
                .param("partner", partner.value())
                .param("now", Times.param(clock.instant()))
                .param("limit", ofEachKind)
                .query(PostgresOutbox::entry)
                .list();
    }

    @Override
    public void acknowledged(List<Entry> entries) {
        Map<PartnerId, List<Entry>> byPartner = entries.stream().collect(Collectors.groupingBy(Entry::partner));
        byPartner.forEach((partner, taken) -> sql.sql(TAKEN)
                .param("partner", partner.value())
                .param("kinds", each(taken, entry -> entry.kind().name()))
                .param("objects", each(taken, Entry::object))
                .param("versions", taken.stream().map(Entry::version).toArray(Long[]::new))
                .param("now", Times.param(clock.instant()))
                .update());
    }

    private static String[] each(List<Entry> entries, Function<Entry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
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
    public void mark(PartnerId partner, Kind kind, String object) {
        sql.sql(ONE)
                .param("partner", partner.value())
                .param("kind", kind.name())
                .param("object", object)
                .param("now", Times.param(clock.instant()))
                .update();
    }

    @Override
    public void markCalendars() {
        Marks.markCalendars(sql, clock.instant());
    }

    @Override
    public void markAll(PartnerId partner) {
        sql.sql(EVERYTHING)
                .param("partner", partner.value())
                .param("now", Times.param(clock.instant()))
                .update();
    }

    @Override
    public void markSince(PartnerId partner, Instant since) {
        sql.sql(SINCE)
                .param("partner", partner.value())
                .param("since", Times.param(since))
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
