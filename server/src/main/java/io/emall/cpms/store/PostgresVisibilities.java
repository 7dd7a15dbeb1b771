package io.emall.cpms.store;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.partner.Visibility;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Which locations each partner sees, in PostgreSQL. */
@Repository
public final class PostgresVisibilities implements Visibilities {

    private static final String SEEN = """
            select asked.partner, asked.id, coalesce(case when p.sees_all then p.sees_since else v.since end, 'epoch') as since
            from unnest(:partners::uuid[], :ids::text[]) as asked(partner, id) join partner p on p.id = asked.partner
                left join partner_location v on v.partner_id = p.id and v.location_id = asked.id
            where p.sees_all or v.location_id is not null
            """;

    private static final String ALL_SEEN =
            "select l.id from location l join partner p on p.id = ? where " + Marks.sees("l.id");

    /** What was in sight before is not news. */
    private static final String CHOOSE = """
            insert into partner_location (partner_id, location_id, since)
            select p.id, l.id, case when p.sees_all then coalesce(p.sees_since, 'epoch') else :now end
            from partner p cross join location l where p.id = :partner and l.id = any(:ids)
            on conflict do nothing
            """;

    private static final String UNCHOOSE = """
            delete from partner_location where partner_id = :partner and location_id <> all(:ids)
            """;

    private static final String SET_ALL = """
            update partner set sees_since = case when sees_all then sees_since else cast(:now as timestamptz) end,
                sees_all = true where id = :partner
            """;

    private final GatheredReads<Sight, Instant> seen = new GatheredReads<>(this::seen);
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PostgresVisibilities(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Visibility of(PartnerId partner) {
        boolean isAll = sql.sql("select sees_all from partner where id = ?")
                .param(partner.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
        return isAll ? new Visibility.All() : new Visibility.Chosen(chosen(partner));
    }

    private Set<LocationId> chosen(PartnerId partner) {
        return sql
                .sql("select location_id from partner_location where partner_id = ? order by location_id")
                .param(partner.value())
                .query((row, _) -> new LocationId(row.getString("location_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<LocationId> save(PartnerId partner, Visibility visibility) {
        return transaction.execute(_ -> {
            Optional<Partner.Status> status = locked(partner);
            Set<LocationId> unknown = visibility instanceof Visibility.Chosen(var chosen) ? unknown(chosen) : Set.of();
            if (status.isPresent() && unknown.isEmpty()) {
                Set<String> changed = new HashSet<>(allSeen(partner));
                set(partner, visibility);
                for (String seen : allSeen(partner)) {
                    if (!changed.remove(seen)) {
                        changed.add(seen);
                    }
                }
                if (status.get() != Partner.Status.INVITED) {
                    Marks.markSight(sql, partner, changed, clock.instant());
                }
            }
            return unknown;
        });
    }

    private Optional<Partner.Status> locked(PartnerId partner) {
        return sql.sql("select status from partner where id = ? for update")
                .param(partner.value())
                .query((row, _) -> Partner.Status.valueOf(row.getString("status")))
                .optional();
    }

    private Set<LocationId> unknown(Set<LocationId> chosen) {
        return sql
                .sql(
                        "select id from unnest(?::text[]) as c(id) where not exists (select from location l where l.id = c.id)")
                .param(texts(chosen))
                .query((row, _) -> new LocationId(row.getString("id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> allSeen(PartnerId partner) {
        return sql.sql(ALL_SEEN)
                .param(partner.value())
                .query((row, _) -> row.getString("id"))
                .set();
    }

    private void set(PartnerId partner, Visibility visibility) {
        switch (visibility) {
            case Visibility.All _ -> {
                change(SET_ALL, partner, Set.of());
                change(UNCHOOSE, partner, Set.of());
            }
            case Visibility.Chosen(Set<LocationId> chosen) -> {
                change(CHOOSE, partner, chosen);
                change(UNCHOOSE, partner, chosen);
                change("update partner set sees_all = false where id = :partner", partner, chosen);
            }
        }
    }

    private void change(String statement, PartnerId partner, Set<LocationId> chosen) {
        sql.sql(statement)
                .param("partner", partner.value())
                .param("ids", texts(chosen))
                .param("now", Times.param(clock.instant()))
                .update();
    }

    @Override
    public Map<LocationId, Instant> seen(PartnerId partner, Collection<LocationId> locations) {
        return seen(locations.stream().map(id -> new Sight(partner, id)).toList()).entrySet().stream()
                .collect(toMap(found -> found.getKey().location, Map.Entry::getValue));
    }

    @Override
    public Optional<Instant> seen(PartnerId partner, LocationId location) {
        return seen.find(new Sight(partner, location));
    }

    private Map<Sight, Instant> seen(List<Sight> asked) {
        Map<Sight, Instant> seen = new HashMap<>();
        sql.sql(SEEN)
                .param(
                        "partners",
                        asked.stream().map(one -> one.partner.value()).toArray(UUID[]::new))
                .param("ids", Columns.texts(asked, one -> one.location.value()))
                .query(row -> {
                    Sight found =
                            new Sight(new PartnerId(Columns.uuid(row, "partner")), new LocationId(row.getString("id")));
                    seen.put(found, Times.read(row, "since"));
                });
        return seen;
    }

    private record Sight(PartnerId partner, LocationId location) {}

    private static String[] texts(Collection<LocationId> ids) {
        return Columns.texts(ids, LocationId::value);
    }
}
