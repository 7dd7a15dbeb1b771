package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.WhyNot;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is promised, in PostgreSQL. A booking, its occupation and its step are written in one transaction, and each
 * change of what is promised marks the EVSE as changed, because it may look different now.
 */
@Repository
public final class PostgresBookings implements Bookings {

    private static final String SELECT = BookingRows.SELECT;

    /** Earlier ones first: while the one before runs, the next driver waits. */
    private static final String HOLDING = """
            select distinct on (asked.number) asked.number as asked, b.*, lower(period) as since, upper(period) as until
            from unnest(?::text[], ?::text[]::timestamptz[]) with ordinality as asked(evse, moment, number)
                join booking b on b.evse_uid = asked.evse and b.state = 'HELD' and b.kept_from <= asked.moment
                    and coalesce(upper(b.period), 'infinity') > asked.moment
            order by asked.number, lower(b.period)
            """;

    private static final String REPLACE = """
            update booking b set evse_uid = :evse, period = tstzrange(:from, cast(:until as timestamptz)),
                kept_from = :keptFrom, partner_id = :partner, partners_id = :partnersId, driver = cast(:driver as jsonb),
                other_tokens = :others, next_at = case when b.hold is null then cast(:next as timestamptz) else :now end, last_updated = :now
            from booking before where b.id = :id and before.id = b.id and b.state = 'HELD'
            returning before.evse_uid
            """;

    /** A hold that was not used is to be taken from the station. */
    private static final String END = """
            update booking set state = :state, outcome = cast(:outcome as jsonb), last_updated = :now,
                hold = case when :state <> 'FULFILLED' then hold end,
                next_at = case when :state <> 'FULFILLED' and hold is not null then cast(:now as timestamptz) end
            where id = :id and state = 'HELD' returning evse_uid
            """;

    private static final String PAGE = SELECT + """
            where (cast(:location as text) is null
                    or b.evse_uid in (select uid from evse where location_id = :location))
                and (cast(:evse as text) is null or b.evse_uid = :evse)
                and (cast(:partner as uuid) is null or b.partner_id = :partner)
                and (cast(:state as text) is null or b.state = :state)
                and b.period && tstzrange(cast(:from as timestamptz), cast(:until as timestamptz))
                and (cast(:at as timestamptz) is null or (lower(b.period), b.id) < (:at, :id))
            order by lower(b.period) desc, b.id desc limit :limit
            """;

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final NumberBlocks numbers;
    private final GatheredReads<EvseThen, Booking> holding = new GatheredReads<>(this::holding);
    private final GatheredReads<Asked, Booking> requested = new GatheredReads<>(this::requested);
    private final GatheredWrites<NewBookings.Wanted> adding;

    private record EvseThen(EvseUid evse, Instant moment) {}

    /** An eMSP's request, by its own id. */
    record Asked(PartnerId partner, String id) {}

    public PostgresBookings(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.numbers = new NumberBlocks(sql, "booking_number", 100);
        this.adding = new GatheredWrites<>(new NewBookings(sql, transaction, clock)::add);
    }

    @Override
    public int nextNumber() {
        return numbers.next();
    }

    @Override
    public boolean add(Booking booking, By by, @Nullable String words) {
        return adding.write(new NewBookings.Wanted(booking, by, words));
    }

    @Override
    public boolean replace(Booking booking, By by, String why) {
        return changing(() -> {
            RowsOfTime.lock(sql, booking.evse());
            List<String> before = evses(values(REPLACE, booking));
            if (before.isEmpty()) {
                return before;
            }
            RowsOfTime.move(sql, booking.id().value(), booking.evse(), booking.during());
            tell(booking.id().value(), BookingEvent.Kind.CHANGED, by, why);
            return List.of(before.getFirst(), booking.evse().value());
        });
    }

    @Override
    public void declined(BookingId id, By by, WhyNot why) {
        transaction.executeWithoutResult(_ -> tell(id.value(), BookingEvent.Kind.CHANGE_DECLINED, by, why.name()));
    }

    @Override
    public boolean end(BookingId id, Booking.State state) {
        return changing(() -> {
            List<String> evse = evses(sql.sql(END)
                    .param("id", id.value())
                    .param("state", state.kind().name())
                    .param("outcome", BookingRows.outcome(state))
                    .param("now", Times.param(clock.instant())));
            if (!evse.isEmpty()) {
                RowsOfTime.free(sql, id.value());
                owe(id);
                By by = state instanceof Booking.State.Cancelled cancelled ? cancelled.by() : By.SYSTEM;
                tell(id.value(), state.kind(), by, state.why());
            }
            return evse;
        });
    }

    /** What a session used is billed with the session. */
    private void owe(BookingId id) {
        Instant now = clock.instant();
        List<Fee> fees = find(id).filter(booking -> !(booking.state() instanceof Booking.State.Fulfilled))
                .filter(booking -> booking.driver().partner() != null)
                .map(booking -> booking.fees(now))
                .orElse(List.of());
        if (!fees.isEmpty()) {
            sql.sql("update booking set owed = cast(? as jsonb) where id = ?")
                    .param(Json.write(fees))
                    .param(id.value())
                    .update();
        }
    }

    private void tell(UUID booking, BookingEvent.Kind kind, By by, String why) {
        Marks.markBooking(sql, booking, clock.instant());
        sql.sql("""
                        insert into booking_event (booking_id, at, kind, party, name, why)
                        values (:booking, :at, :kind, :party, :name, :why)
                        """)
                .param("booking", booking)
                .param("at", Times.param(clock.instant()))
                .param("kind", kind.name())
                .param("party", by.party().name())
                .param("name", Columns.storable(by.name()))
                .param("why", Columns.storable(why))
                .update();
    }

    /** A change that returns the EVSEs it touched; none if there was nothing to change. */
    private interface Change {
        List<String> make();
    }

    private boolean changing(Change change) {
        return deciding(() -> {
            List<String> evses = change.make().stream().distinct().sorted().toList();
            touch(evses);
            return !evses.isEmpty();
        });
    }

    private boolean deciding(BooleanSupplier decision) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> decision.getAsBoolean()));
        } catch (DataAccessException e) {
            return Refusal.orThrow(e);
        }
    }

    private void touch(List<String> evses) {
        Instant now = clock.instant();
        RowsOfTime.touch(sql, evses, now);
        Marks.mark(sql, Outbox.Kind.EVSE, evses, now);
        Marks.mark(sql, Outbox.Kind.CALENDAR, evses, now);
    }

    private Map<EvseThen, Booking> holding(List<EvseThen> asked) {
        Map<EvseThen, Booking> found = new HashMap<>();
        sql.sql(HOLDING)
                .param(asked.stream().map(one -> one.evse.value()).toArray(String[]::new))
                .param(Times.array(asked.stream().map(EvseThen::moment)))
                .query(row -> {
                    found.put(asked.get(row.getInt("asked") - 1), BookingRows.booking(row, 0));
                });
        return found;
    }

    @Override
    public Optional<Booking> holding(EvseUid evse, Instant moment) {
        return holding.find(new EvseThen(evse, moment));
    }

    @Override
    public Optional<Booking> find(BookingId id) {
        return one(sql.sql(SELECT + "where b.id = ?").param(id.value()));
    }

    @Override
    public Optional<Booking> byNumber(int number) {
        return one(sql.sql(SELECT + "where b.number = ?").param(number));
    }

    @Override
    public Optional<Booking> findByPartnersId(PartnerId partner, String partnersId) {
        return one(sql.sql(SELECT + """
                        where b.partner_id = ? and b.partners_id = ? and b.terms is null
                        order by b.state = 'HELD' desc, b.number desc limit 1
                        """).param(partner.value()).param(partnersId));
    }

    @Override
    public Optional<Booking> findByRequest(PartnerId partner, String requestId) {
        return requested.find(new Asked(partner, requestId));
    }

    private Map<Asked, Booking> requested(List<Asked> asked) {
        Map<Asked, Booking> found = new HashMap<>();
        BookingRows.latest(sql, asked).query(row -> {
            found.put(asked.get(row.getInt("asked") - 1), BookingRows.booking(row, 0));
        });
        return found;
    }

    @Override
    public List<Booking> holding(Collection<EvseUid> evses, Interval during) {
        return sql.sql(SELECT + """
                        join occupation o on o.id = b.id
                        where o.evse_uid = any(:evses) and o.during && tstzrange(:from, cast(:until as timestamptz))
                        order by lower(b.period)
                        """)
                .param("evses", Columns.texts(evses, EvseUid::value))
                .param("from", Times.param(during.from()))
                .param("until", Times.paramOrNull(during.until()))
                .query(BookingRows::booking)
                .list();
    }

    @Override
    public Page<Booking> page(Filter filter, @Nullable String after, int limit) {
        @Nullable Cursor cursor = after == null ? null : Cursor.parse(after);
        List<Booking> found = sql.sql(PAGE)
                .param(
                        "location",
                        filter.location() == null ? null : filter.location().value())
                .param("evse", filter.evse() == null ? null : filter.evse().value())
                .param(
                        "partner",
                        filter.partner() == null ? null : filter.partner().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("from", Times.paramOrNull(filter.from()))
                .param("until", Times.paramOrNull(filter.until()))
                .param("at", cursor == null ? null : Times.param(cursor.at()))
                .param("id", cursor == null ? null : cursor.id())
                .param("limit", limit + 1)
                .query(BookingRows::booking)
                .list();
        return Pages.of(
                found, limit, last -> new Cursor(last.period().from(), last.id().value()).toString());
    }

    @Override
    public List<BookingEvent> story(BookingId id) {
        return sql.sql("select * from booking_event where booking_id = ? order by number")
                .param(id.value())
                .query(BookingRows::event)
                .list();
    }

    private JdbcClient.StatementSpec values(String statement, Booking booking) {
        PartnerId partner = booking.driver().partner();
        return sql.sql(statement)
                .param("id", booking.id().value())
                .param("evse", booking.evse().value())
                .param("from", Times.param(booking.period().from()))
                .param("until", Times.paramOrNull(booking.period().until()))
                .param("keptFrom", Times.param(booking.keptFrom()))
                .param("partner", partner == null ? null : partner.value())
                .param("partnersId", booking.partnersId())
                .param("driver", Json.write(booking.driver()))
                .param("others", Columns.texts(booking.others(), TokenUid::value))
                .param("next", booking.isHeld() ? Times.paramOrNull(booking.nextAt()) : null)
                .param("now", Times.param(clock.instant()));
    }

    private static Optional<Booking> one(JdbcClient.StatementSpec statement) {
        return statement.query(BookingRows::booking).optional();
    }

    private static List<String> evses(JdbcClient.StatementSpec statement) {
        return statement.query((row, _) -> row.getString("evse_uid")).list();
    }
}
