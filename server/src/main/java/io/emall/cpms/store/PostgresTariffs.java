package io.emall.cpms.store;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** All versions of all prices in PostgreSQL; an exclusion constraint keeps one of a kind at a time. */
@Repository
public final class PostgresTariffs implements Tariffs {

    private static final String SELECT = "select price.*, lower(valid) as since, upper(valid) as until from price ";

    private static final String VALID = """
            select distinct on (asked.number) asked.number as asked, price.*, lower(valid) as since, upper(valid) as until
            from unnest(?::text[], ?::text[], ?::text[]::timestamptz[]) with ordinality as asked(area, speed, moment, number)
                join price on price.area_id = asked.area and price.speed = asked.speed and price.valid @> asked.moment
            order by asked.number, kind = 'PROMOTION' desc
            """;

    private static final String END_BEFORE = """
            update price set valid = tstzrange(lower(valid), :start)
            where area_id = :area and speed = :speed and kind = 'BASE' and valid @> :start and lower(valid) < :start
            """;

    private static final String ADD = """
            insert into price (id, operator_id, area_id, speed, kind, per_kwh, currency, vat_percent, valid, created_at,
                scheme)
            select :id, a.operator_id, a.id, :speed, :kind, :price, :currency, :vat,
                tstzrange(:start, cast(:end as timestamptz)), :created, cast(:scheme as jsonb)
            from price_area a where a.id = :area
            """;

    private static final String END = """
            update price set valid = tstzrange(lower(valid), :at)
            where id = :id and valid @> cast(:at as timestamptz) and lower(valid) < :at
            returning area_id, speed
            """;

    private static final String WITHDRAW = """
            delete from price where id = :id and lower(valid) > :now
            returning lower(valid) as since, upper(valid) as until
            """;

    private static final String GO_ON = """
            update price set valid = tstzrange(lower(valid), cast(:until as timestamptz))
            where area_id = :area and speed = :speed and kind = 'BASE' and upper(valid) = :since
            """;

    /** The first price of its kind may be what kept locations from being published (house §5a.13). */
    private static final String LOCATIONS_OF_FIRST = """
            select l.id from location l where l.area_id = :area and 1 = (
                select count(*) from price p where p.area_id = :area and p.speed = :speed)
            """;

    private static final String NEXT_CHANGE = """
            select min(at) from (
                select lower(valid) as at from price union all select upper(valid) from price) turn
            where at > ?
            """;

    private static final String TURNING = SELECT + """
            where (lower(valid) > :after and lower(valid) <= :until) or (upper(valid) > :after and upper(valid) <= :until)
            order by since
            """;

    private record Moment(AreaId area, SpeedClass speed, Instant moment) {}

    private final GatheredReads<AreaThen, Set<SpeedClass>> priced = new GatheredReads<>(this::priced);
    private final GatheredReads<Moment, Tariff> valid = new GatheredReads<>(this::valid);
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PostgresTariffs(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    private Map<Moment, Tariff> valid(List<Moment> asked) {
        Map<Moment, Tariff> found = new HashMap<>();
        sql.sql(VALID)
                .param(asked.stream().map(one -> one.area.value()).toArray(String[]::new))
                .param(asked.stream().map(one -> one.speed.name()).toArray(String[]::new))
                .param(Times.array(asked.stream().map(Moment::moment)))
                .query(row -> {
                    found.put(asked.get(row.getInt("asked") - 1), tariff(row, 0));
                });
        return found;
    }

    @Override
    public Optional<Tariff> at(AreaId area, SpeedClass speed, Instant moment) {
        return valid.find(new Moment(area, speed, moment));
    }

    @Override
    public Optional<Tariff> find(PriceId id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(PostgresTariffs::tariff)
                .optional();
    }

    @Override
    public List<Tariff> history(AreaId area) {
        return sql.sql(
                        SELECT
                                + "where area_id = ? order by upper_inf(valid) or upper(valid) > ? desc, since desc, id limit 200")
                .param(area.value())
                .param(Times.param(clock.instant()))
                .query(PostgresTariffs::tariff)
                .list();
    }

    @Override
    public List<Tariff> since(AreaId area, Instant moment) {
        return sql.sql(SELECT + "where area_id = ? and valid && tstzrange(?, null) order by since, id")
                .param(area.value())
                .param(Times.param(moment))
                .query(PostgresTariffs::tariff)
                .list();
    }

    @Override
    public Set<SpeedClass> priced(AreaId area, Instant moment) {
        return priced.find(new AreaThen(area, moment)).orElse(Set.of());
    }

    private record AreaThen(AreaId area, Instant moment) {}

    private Map<AreaThen, Set<SpeedClass>> priced(List<AreaThen> asked) {
        Map<AreaThen, Set<SpeedClass>> priced = new HashMap<>();
        sql.sql("""
                        select distinct asked.number, p.speed
                        from unnest(?::text[], ?::text[]::timestamptz[]) with ordinality as asked(area, moment, number)
                            join price p on p.area_id = asked.area and p.valid @> asked.moment
                        """)
                .param(Columns.texts(asked, one -> one.area.value()))
                .param(Times.array(asked.stream().map(AreaThen::moment)))
                .query(row -> {
                    priced.computeIfAbsent(asked.get(row.getInt("number") - 1), _ -> EnumSet.noneOf(SpeedClass.class))
                            .add(SpeedClass.valueOf(row.getString("speed")));
                });
        return priced;
    }

    @Override
    public boolean add(Tariff tariff) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (tariff.kind() == PriceKind.BASE) {
                    endBefore(tariff);
                }
                insert(tariff);
                Marks.mark(sql, Outbox.Kind.TARIFF, Set.of(tariff.publicId()), clock.instant());
                Marks.mark(sql, Outbox.Kind.LOCATION, nowPriced(tariff), clock.instant());
            });
            return true;
        } catch (DataAccessException e) {
            return Refusal.orThrow(e);
        }
    }

    private void endBefore(Tariff next) {
        sql.sql(END_BEFORE)
                .param("start", Times.param(next.valid().from()))
                .param("area", next.area().value())
                .param("speed", next.speed().name())
                .update();
    }

    private void insert(Tariff tariff) {
        int added = sql.sql(ADD)
                .param("id", tariff.id().value())
                .param("area", tariff.area().value())
                .param("speed", tariff.speed().name())
                .param("kind", tariff.kind().name())
                .param("price", tariff.price().perKilowattHour())
                .param("currency", tariff.price().currency().getCurrencyCode())
                .param("vat", tariff.price().vat().percent())
                .param("start", Times.param(tariff.valid().from()))
                .param("end", Times.paramOrNull(tariff.valid().until()))
                .param("created", Times.param(tariff.createdAt()))
                .param("scheme", tariff.scheme().plain() ? null : Json.write(tariff.scheme()))
                .update();
        if (added == 0) {
            throw new IllegalArgumentException("There is no price area " + tariff.area());
        }
    }

    private List<String> nowPriced(Tariff tariff) {
        return sql.sql(LOCATIONS_OF_FIRST)
                .param("area", tariff.area().value())
                .param("speed", tariff.speed().name())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    @Override
    public boolean end(PriceId id, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            List<String> ended = sql.sql(END)
                    .param("id", id.value())
                    .param("at", Times.param(at))
                    .query((row, _) -> Tariff.publicId(
                            new AreaId(row.getString("area_id")), SpeedClass.valueOf(row.getString("speed"))))
                    .list();
            Marks.mark(sql, Outbox.Kind.TARIFF, ended, clock.instant());
            return !ended.isEmpty();
        }));
    }

    @Override
    public boolean withdraw(PriceId id, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<Tariff> gone = find(id);
            List<Interval> taken = sql.sql(WITHDRAW)
                    .param("id", id.value())
                    .param("now", Times.param(now))
                    .query((row, _) -> new Interval(Times.read(row, "since"), Times.readOrNull(row, "until")))
                    .list();
            if (taken.isEmpty() || gone.isEmpty()) {
                return false;
            }
            if (gone.get().kind() == PriceKind.BASE) {
                goOn(gone.get(), taken.getFirst());
            }
            Marks.mark(sql, Outbox.Kind.TARIFF, Set.of(gone.get().publicId()), clock.instant());
            return true;
        }));
    }

    private void goOn(Tariff withdrawn, Interval its) {
        sql.sql(GO_ON)
                .param("until", Times.paramOrNull(its.until()))
                .param("area", withdrawn.area().value())
                .param("speed", withdrawn.speed().name())
                .param("since", Times.param(its.from()))
                .update();
    }

    @Override
    public Optional<Instant> nextChangeAfter(Instant moment) {
        return sql.sql(NEXT_CHANGE)
                .param(Times.param(moment))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<AreaId> areas() {
        return sql.sql("select id from price_area order by id")
                .query((row, _) -> new AreaId(row.getString("id")))
                .list();
    }

    @Override
    public List<Tariff> turning(Interval within) {
        Instant until = within.until() == null ? Instant.MAX : within.until();
        return sql.sql(TURNING)
                .param("after", Times.param(within.from()))
                .param("until", Times.param(until))
                .query(PostgresTariffs::tariff)
                .list();
    }

    private static Tariff tariff(ResultSet row, int number) throws SQLException {
        return new Tariff(
                new PriceId(Columns.uuid(row, "id")),
                new AreaId(row.getString("area_id")),
                SpeedClass.valueOf(row.getString("speed")),
                PriceKind.valueOf(row.getString("kind")),
                new Price(
                        row.getBigDecimal("per_kwh"),
                        Currency.getInstance(row.getString("currency")),
                        new VatRate(row.getBigDecimal("vat_percent"))),
                new Interval(Times.read(row, "since"), Times.readOrNull(row, "until")),
                Times.read(row, "created_at"),
                Objects.requireNonNullElse(
                        Columns.text(row, "scheme", json -> Json.read(json, Scheme.class)), Scheme.PLAIN));
    }
}
