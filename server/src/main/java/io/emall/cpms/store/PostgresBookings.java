package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is promised, in PostgreSQL. The database keeps promises apart, and each change marks the EVSE as changed, because
 * it may look different now.
 */
@Repository
public final class PostgresBookings implements Bookings {

    private static final String SELECT = "select b.*, lower(period) as since, upper(period) as until from booking b ";

    private static final String HOLDING = """
            select asked.number as asked, b.*, lower(period) as since, upper(period) as until
            from unnest(?::text[], ?::text[]::timestamptz[]) with ordinality as asked(evse, moment, number)
                join booking b on b.evse_uid = asked.evse and b.state = 'HELD' and b.period @> asked.moment
            """;

    private static final String ADD = """
            insert into booking (id, operator_id, number, evse_uid, period, state, why, partner_id, partners_id, driver)
            select :id, e.operator_id, :number, e.uid, tstzrange(:from, cast(:until as timestamptz)), :state, :why,
                :partner, :partnersId, cast(:driver as jsonb)
            from evse e where e.uid = :evse
            """;

    private static final String REPLACE = """
            update booking b set evse_uid = :evse, period = tstzrange(:from, cast(:until as timestamptz)),
                partner_id = :partner, partners_id = :partnersId, driver = cast(:driver as jsonb)
            from booking before where b.id = :id and before.id = b.id and b.state = 'HELD'
            returning before.evse_uid
            """;

    private static final String END = """
            update booking set state = :state, why = :why where id = :id and state = 'HELD' returning evse_uid
            """;

    private static final String TOUCH = """
            update evse set last_updated = greatest(last_updated, :now) where uid = any(:evses)
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final GatheredReads<EvseThen, Booking> holding = new GatheredReads<>(this::holding);

    private record EvseThen(EvseUid evse, Instant moment) {}

    public PostgresBookings(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int nextNumber() {
        return sql.sql("select nextval('booking_number')::integer")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean add(Booking booking) {
        return changing(() -> {
            int added = values(ADD, booking)
                    .param("number", booking.number())
                    .param("state", name(booking.state()))
                    .param("why", why(booking.state()))
                    .update();
            if (added == 0) {
                throw new IllegalArgumentException("There is no EVSE " + booking.evse());
            }
            return List.of(booking.evse().value());
        });
    }

    @Override
    public boolean replace(Booking booking) {
        return changing(() -> {
            List<String> before = evses(values(REPLACE, booking));
            return before.isEmpty()
                    ? before
                    : List.of(before.getFirst(), booking.evse().value());
        });
    }

    @Override
    public boolean end(BookingId id, Booking.State state) {
        return changing(() -> evses(
                sql.sql(END).param("id", id.value()).param("state", name(state)).param("why", why(state))));
    }

    /** A change that returns the EVSEs it touched; none if there was nothing to change. */
    private interface Change {
        List<String> make();
    }

    private boolean changing(Change change) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                List<String> evses = change.make().stream().distinct().sorted().toList();
                touch(evses);
                return !evses.isEmpty();
            }));
        } catch (DataAccessException e) {
            return Refusal.orThrow(e);
        }
    }

    private void touch(List<String> evses) {
        Instant now = clock.instant();
        sql.sql(TOUCH)
                .param("now", Times.param(now))
                .param("evses", evses.toArray(String[]::new))
                .update();
        Marks.mark(sql, Outbox.Kind.EVSE, evses, now);
    }

    private Map<EvseThen, Booking> holding(List<EvseThen> asked) {
        Map<EvseThen, Booking> found = new HashMap<>();
        sql.sql(HOLDING)
                .param(asked.stream().map(one -> one.evse.value()).toArray(String[]::new))
                .param(Times.array(asked.stream().map(EvseThen::moment)))
                .query(row -> {
                    found.put(asked.get(row.getInt("asked") - 1), booking(row, 0));
                });
        return found;
    }

    @Override
    public Optional<Booking> holding(EvseUid evse, Instant moment) {
        return holding.find(new EvseThen(evse, moment));
    }

    @Override
    public Optional<Booking> find(BookingId id) {
        return sql.sql(SELECT + "where b.id = ?")
                .param(id.value())
                .query(PostgresBookings::booking)
                .optional();
    }

    @Override
    public Optional<Booking> byNumber(int number) {
        return sql.sql(SELECT + "where b.number = ?")
                .param(number)
                .query(PostgresBookings::booking)
                .optional();
    }

    /** The one that holds, else the latest: an eMSP may use an id again. */
    @Override
    public Optional<Booking> findByPartnersId(PartnerId partner, String partnersId) {
        return sql.sql(SELECT + """
                        where b.partner_id = ? and b.partners_id = ? order by b.state = 'HELD' desc, b.number desc limit 1
                        """)
                .param(partner.value())
                .param(partnersId)
                .query(PostgresBookings::booking)
                .optional();
    }

    @Override
    public List<Booking> overdue(Instant now, int limit) {
        return sql.sql(SELECT + "where b.state = 'HELD' and upper(b.period) <= ? order by upper(b.period) limit ?")
                .param(Times.param(now))
                .param(limit)
                .query(PostgresBookings::booking)
                .list();
    }

    private JdbcClient.StatementSpec values(String statement, Booking booking) {
        PartnerId partner = booking.driver().partner();
        return sql.sql(statement)
                .param("id", booking.id().value())
                .param("evse", booking.evse().value())
                .param("from", Times.param(booking.period().from()))
                .param("until", Times.paramOrNull(booking.period().until()))
                .param("partner", partner == null ? null : partner.value())
                .param("partnersId", booking.partnersId())
                .param("driver", Json.write(booking.driver()));
    }

    private static List<String> evses(JdbcClient.StatementSpec statement) {
        return statement.query((row, _) -> row.getString("evse_uid")).list();
    }

    private static Booking booking(ResultSet row, int number) throws SQLException {
        return new Booking(
                new BookingId(Columns.uuid(row, "id")),
                row.getInt("number"),
                new EvseUid(row.getString("evse_uid")),
                new Interval(Times.read(row, "since"), Times.readOrNull(row, "until")),
                Json.read(row.getString("driver"), Driver.class),
                row.getString("partners_id"),
                state(row.getString("state"), row.getString("why")));
    }

    private static Booking.State state(String name, @Nullable String why) {
        return switch (name) {
            case "HELD" -> new Booking.State.Held();
            case "FULFILLED" -> new Booking.State.Fulfilled();
            case "CANCELLED" -> new Booking.State.Cancelled(Objects.requireNonNullElse(why, ""));
            case "EXPIRED" -> new Booking.State.Expired();
            default -> throw new IllegalStateException("A booking cannot be " + name);
        };
    }

    private static String name(Booking.State state) {
        return switch (state) {
            case Booking.State.Held() -> "HELD";
            case Booking.State.Fulfilled() -> "FULFILLED";
            case Booking.State.Cancelled(String why) -> "CANCELLED";
            case Booking.State.Expired() -> "EXPIRED";
        };
    }

    private static @Nullable String why(Booking.State state) {
        return state instanceof Booking.State.Cancelled(String why) ? why : null;
    }
}
