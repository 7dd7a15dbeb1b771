package io.emall.cpms.store;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseNews;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The locations in PostgreSQL. A location changes when it or one of its EVSEs does (O-30). Removed EVSEs are no longer
 * among a location's, but {@link #findByEvse} still finds where one was, so that eMSPs can be told.
 */
@Repository
public final class PostgresLocations implements Locations {

    /** Three queries read however many locations. */
    private static final String WITH_CHANGE = """
            select l.*, greatest(l.last_updated, newest.at) as changed
            from location l cross join lateral (
                select greatest(max(e.last_updated), max(c.last_updated)) as at
                from evse e left join connector c on c.evse_uid = e.uid where e.location_id = l.id) newest
            """;

    /** Coming into a partner's sight is a change too, for that partner. */
    private static final String SEEN_SINCE = """
            (select case when p.sees_all then p.sees_since else v.since end
                from partner p left join partner_location v on v.partner_id = p.id and v.location_id = l.id
                where p.id = :partner)""";

    private static final String WITH_CHANGE_SEEN =
            WITH_CHANGE.replace("max(c.last_updated)", "max(c.last_updated), " + SEEN_SINCE);

    /** What {@link Location#isPublished} asks for, of what the partner may see. Its choice is read once. */
    private static final String PUBLISHED = """
            join (select area_id, array_agg(distinct speed) as speeds from price where valid @> :now group by area_id) priced
                on priced.area_id = l.area_id and l.speeds <@ priced.speeds
            where l.operator_id = :operator and l.listed and ((select sees_all from partner where id = :partner)
                or l.id in (select location_id from partner_location where partner_id = :partner))
            """;

    private static final String PUBLISHED_PAGE =
            WITH_CHANGE_SEEN.replace("from location l", """
            from (select l.* from location l %s order by l.number limit :limit offset :offset) l
            """.formatted(PUBLISHED)) + "order by l.number";

    private static final String PLACES = """
            select e.uid, e.location_id, e.last_updated from evse e join location l on l.id = e.location_id
            """ + PUBLISHED + "and e.uid = any(:uids)";

    /** Which ones changed is only asked where somebody asks for it: it takes a look at each EVSE. */
    private static final String CHANGED_BETWEEN = """
            and (cast(:from as timestamptz) is null or greatest(l.last_updated, newest.at) >= :from)
            and (cast(:to as timestamptz) is null or greatest(l.last_updated, newest.at) < :to)
            """;

    private static final String EVSE_CHANGE =
            "greatest(e.last_updated, (select max(c.last_updated) from connector c where c.evse_uid = e.uid), "
                    + SEEN_SINCE + ")";

    private static final String PUBLISHED_EVSES = "select %s from evse e join location l on l.id = e.location_id "
            + PUBLISHED
            + "and not e.removed and (cast(:from as timestamptz) is null or " + EVSE_CHANGE + " >= :from)"
            + "and (cast(:to as timestamptz) is null or " + EVSE_CHANGE + " < :to) ";

    private static final String SPEEDS = "update location set speeds = ? where id = ?";

    private static final String SAVE = """
            insert into location (id, operator_id, area_id, name, street, city, postal_code, country, latitude, longitude,
                zone, listed, last_updated)
            values (:id, :operator, :area, :name, :street, :city, :postal, :country, :latitude, :longitude,
                :zone, :listed, :now)
            on conflict (id) do update set
                operator_id = excluded.operator_id, area_id = excluded.area_id, name = excluded.name,
                street = excluded.street, city = excluded.city, postal_code = excluded.postal_code,
                country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude,
                zone = excluded.zone, listed = excluded.listed, last_updated = excluded.last_updated
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Evses evses;
    private final GatheredReads<LocationId, Location> byId = new GatheredReads<>(this::byId);
    private final GatheredReads<EvseUid, Location> byEvse = new GatheredReads<>(this::findByEvses);

    public PostgresLocations(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.evses = new Evses(sql);
    }

    @Override
    public Optional<Location> find(LocationId id) {
        return byId.find(id);
    }

    private Map<LocationId, Location> byId(List<LocationId> ids) {
        return find(ids).stream().collect(Collectors.toMap(Location::id, Function.identity()));
    }

    @Override
    public List<Location> find(Collection<LocationId> ids) {
        return read(sql.sql(WITH_CHANGE + "where l.id = any(?)")
                .param(ids.stream().map(LocationId::value).toArray(String[]::new)));
    }

    @Override
    public Optional<Location> findByEvse(EvseUid uid) {
        return byEvse.find(uid);
    }

    @Override
    public Map<EvseUid, Location> findByEvses(Collection<EvseUid> uids) {
        Map<LocationId, Set<EvseUid>> asked = new HashMap<>();
        sql.sql("select uid, location_id from evse where uid = any(?)")
                .param(uids.stream().map(EvseUid::value).toArray(String[]::new))
                .query(row -> {
                    asked.computeIfAbsent(new LocationId(row.getString("location_id")), _ -> new HashSet<>())
                            .add(new EvseUid(row.getString("uid")));
                });
        Map<EvseUid, Location> found = new HashMap<>();
        find(asked.keySet()).forEach(l -> asked.getOrDefault(l.id(), Set.of()).forEach(uid -> found.put(uid, l)));
        return found;
    }

    @Override
    public List<EvseNews> news(PartnerId seenBy, OperatorId operator, Instant moment, Collection<EvseUid> uids) {
        Map<EvseUid, Evse> present = evses.of(uids, moment);
        return sql.sql(PLACES)
                .param("partner", seenBy.value())
                .param("operator", operator.toString())
                .param("now", Times.param(moment))
                .param("uids", Columns.texts(uids, EvseUid::value))
                .query((row, _) -> {
                    EvseUid uid = new EvseUid(row.getString("uid"));
                    Evse evse = present.get(uid);
                    return new EvseNews(
                            uid,
                            new LocationId(row.getString("location_id")),
                            evse == null ? EvseStatus.REMOVED : evse.status(),
                            evse == null ? Times.read(row, "last_updated") : evse.lastUpdated());
                })
                .list();
    }

    @Override
    public Page<Location> page(@Nullable String after, int limit) {
        List<Location> found = read(sql.sql(WITH_CHANGE + "where l.id > ? order by l.id limit ?")
                .param(after == null ? "" : after)
                .param(limit + 1));
        return Pages.of(found, limit, location -> location.id().value());
    }

    @Override
    public List<Location> published(
            PartnerId seenBy,
            OperatorId operator,
            Instant moment,
            @Nullable Instant from,
            @Nullable Instant to,
            int offset,
            int limit) {
        boolean isAll = from == null && to == null;
        String query = isAll
                ? PUBLISHED_PAGE
                : WITH_CHANGE_SEEN + PUBLISHED + CHANGED_BETWEEN + "order by l.number limit :limit offset :offset";
        return read(published(query, seenBy, operator, moment, from, to)
                .param("limit", limit)
                .param("offset", offset));
    }

    @Override
    public long countPublished(
            PartnerId seenBy, OperatorId operator, Instant moment, @Nullable Instant from, @Nullable Instant to) {
        boolean isAll = from == null && to == null;
        String query = isAll
                ? "select count(*) from location l " + PUBLISHED
                : "select count(*) from (" + WITH_CHANGE_SEEN + PUBLISHED + CHANGED_BETWEEN + ") changed";
        return published(query, seenBy, operator, moment, from, to)
                .query(Long.class)
                .single();
    }

    @Override
    public List<EvseUid> publishedEvses(
            PartnerId seenBy,
            OperatorId operator,
            Instant moment,
            @Nullable Instant from,
            @Nullable Instant to,
            int offset,
            int limit) {
        String query = PUBLISHED_EVSES.formatted("e.uid")
                + "order by l.number, e.station_id, e.number limit :limit offset :offset";
        return published(query, seenBy, operator, moment, from, to)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new EvseUid(row.getString("uid")))
                .list();
    }

    @Override
    public long countPublishedEvses(
            PartnerId seenBy, OperatorId operator, Instant moment, @Nullable Instant from, @Nullable Instant to) {
        return published(PUBLISHED_EVSES.formatted("count(*)"), seenBy, operator, moment, from, to)
                .query(Long.class)
                .single();
    }

    private StatementSpec published(
            String query,
            PartnerId seenBy,
            OperatorId operator,
            Instant moment,
            @Nullable Instant from,
            @Nullable Instant to) {
        return sql.sql(query)
                .param("partner", seenBy.value())
                .param("operator", operator.toString())
                .param("now", Times.param(moment))
                .param("from", Times.paramOrNull(from))
                .param("to", Times.paramOrNull(to));
    }

    @Override
    public void save(Location location) {
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            fields(sql.sql(SAVE), location).param("now", Times.param(now)).update();
            Marks.mark(sql, Outbox.Kind.LOCATION, Set.of(location.id().value()), now);
        });
    }

    @Override
    public void save(LocationId location, Evse evse) {
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            Set<LocationId> touched = Stream.concat(Stream.of(location), placeOf(evse.uid()).stream())
                    .collect(Collectors.toSet());
            new SavedEvse(sql, now).save(location, evse);
            touched.forEach(this::noteSpeeds);
            Marks.mark(sql, Outbox.Kind.LOCATION, Set.of(location.value()), now);
        });
    }

    @Override
    public void remove(EvseUid uid) {
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            sql.sql("update evse set removed = true, last_updated = ? where uid = ? and not removed")
                    .param(Times.param(now))
                    .param(uid.value())
                    .update();
            placeOf(uid).ifPresent(this::noteSpeeds);
            Marks.mark(sql, Outbox.Kind.EVSE, Set.of(uid.value()), now);
            Marks.mark(sql, Outbox.Kind.BOOKING_LOCATION, Set.of(uid.value()), now);
        });
    }

    private Optional<LocationId> placeOf(EvseUid uid) {
        return sql.sql("select location_id from evse where uid = ?")
                .param(uid.value())
                .query((row, _) -> new LocationId(row.getString("location_id")))
                .optional();
    }

    private void noteSpeeds(LocationId id) {
        List<Evse> there = evses.at(List.of(id.value()), clock.instant()).getOrDefault(id.value(), List.of());
        boolean isComplete = !there.isEmpty()
                && there.stream().noneMatch(evse -> evse.connectors().isEmpty());
        String[] speeds = there.stream()
                .flatMap(evse -> evse.connectors().stream())
                .map(connector -> connector.speed().name())
                .distinct()
                .toArray(String[]::new);
        sql.sql(SPEEDS).param(isComplete ? speeds : null).param(id.value()).update();
    }

    @Override
    public List<Evse> evsesOf(StationId station) {
        return evses.of(station, clock.instant());
    }

    private static StatementSpec fields(StatementSpec statement, Location location) {
        Address address = location.address();
        return statement
                .param("id", location.id().value())
                .param("operator", location.operator().toString())
                .param("area", location.area().value())
                .param("name", location.name())
                .param("street", address.street())
                .param("city", address.city())
                .param("postal", address.postalCode())
                .param("country", address.country())
                .param("latitude", address.latitude())
                .param("longitude", address.longitude())
                .param("zone", location.zone().getId())
                .param("listed", location.listed());
    }

    private List<Location> read(StatementSpec query) {
        List<Location> bare = query.query(PostgresLocations::location).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<String, List<Evse>> theirs =
                evses.at(bare.stream().map(l -> l.id().value()).toList(), clock.instant());
        return bare.stream()
                .map(l -> with(theirs.getOrDefault(l.id().value(), List.of()), l))
                .toList();
    }

    private static Location with(List<Evse> evses, Location l) {
        return new Location(
                l.id(), l.operator(), l.area(), l.name(), l.address(), l.zone(), l.listed(), evses, l.lastUpdated());
    }

    private static Location location(ResultSet row, int number) throws SQLException {
        return new Location(
                new LocationId(row.getString("id")),
                OperatorId.parse(row.getString("operator_id")),
                new AreaId(row.getString("area_id")),
                row.getString("name"),
                new Address(
                        row.getString("street"),
                        row.getString("city"),
                        row.getString("postal_code"),
                        row.getString("country"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("listed"),
                List.of(),
                Times.read(row, "changed"));
    }
}
