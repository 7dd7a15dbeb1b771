package io.emall.cpms.store;

import static java.util.stream.Collectors.toSet;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes new bookings that wait at the same time in one transaction, each with its occupation, its step, what was asked
 * and the marks for partners. Whatever a constraint keeps out is left out alone ({@code on conflict do nothing}).
 */
final class NewBookings {

    /** @param words the eMSP's request, which is kept with it; null for a booking that no eMSP asked for ahead of time */
    record Wanted(Booking booking, By by, @Nullable String words) {}

    /** A booking as the statements read it. */
    private record Row(
            UUID id,
            int number,
            EvseUid evse,
            String since,
            @Nullable String until,
            @Nullable String blocked,
            String kept,
            String state,
            Booking.@Nullable State outcome,
            @Nullable BookingTerms terms,
            @Nullable PartnerId partner,
            @Nullable String request,
            Driver driver,
            List<TokenUid> others,
            @Nullable String next,
            String party,
            String name,
            String why,
            @Nullable String words) {

        static Row of(Wanted wanted) {
            Booking booking = wanted.booking;
            boolean isHeld = booking.isHeld();
            return new Row(
                    booking.id().value(),
                    booking.number(),
                    booking.evse(),
                    moment(booking.period().from()),
                    momentOrNull(booking.period().until()),
                    momentOrNull(booking.during().until()),
                    moment(booking.keptFrom()),
                    booking.state().kind().name(),
                    BookingRows.isTold(booking.state()) ? booking.state() : null,
                    booking.terms(),
                    booking.driver().partner(),
                    booking.partnersId(),
                    booking.driver(),
                    List.copyOf(booking.others()),
                    isHeld ? momentOrNull(booking.nextAt()) : null,
                    wanted.by.party().name(),
                    wanted.by.name(),
                    booking.state().why(),
                    wanted.words);
        }

        private static String moment(Instant moment) {
            return Times.kept(moment).toString();
        }

        private static @Nullable String momentOrNull(@Nullable Instant moment) {
            return moment == null ? null : moment(moment);
        }
    }

    private static final String ROWS = """
            jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, number integer, evse text, since timestamptz,
                until timestamptz, blocked timestamptz, kept timestamptz, state text, outcome jsonb, terms jsonb,
                partner uuid, request text, driver jsonb, others text[], next timestamptz, party text, name text,
                why text, words text)
            """;

    /** The same order everywhere, so that two transactions never wait for each other. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(key) from (
                select hashtextextended('occupation ' || evse, 0) as key from unnest(cast(:evses as text[])) evse
                order by key) keys
            """;

    private static final String BOOK = """
            insert into booking (id, operator_id, number, evse_uid, period, kept_from, state, outcome, terms, partner_id,
                partners_id, driver, other_tokens, next_at, last_updated)
            select r.id, e.operator_id, r.number, r.evse, tstzrange(r.since, r.until), r.kept, r.state, r.outcome, r.terms,
                r.partner, r.request, r.driver, r.others, r.next, :now
            from %s left join evse e on e.uid = r.evse order by r.partner, r.request, r.number
            on conflict do nothing returning id
            """.formatted(ROWS);

    private static final String OCCUPY = """
            insert into occupation (id, operator_id, evse_uid, kind, during)
            select b.id, b.operator_id, b.evse_uid, 'BOOKING', tstzrange(r.since, r.blocked)
            from %s join booking b on b.id = r.id where b.id = any(:ids) order by r.evse, r.number
            on conflict do nothing returning id
            """.formatted(ROWS);

    private static final String TELL = """
            insert into booking_event (booking_id, at, kind, party, name, why)
            select r.id, :now, r.state, r.party, r.name, r.why from %s where r.id = any(:ids) order by r.number
            """.formatted(ROWS);

    private static final String KEEP_WORDS = """
            insert into booking_request (booking_id, at, accepted, words)
            select r.id, :now, r.state = 'HELD', r.words from %s
            where r.id = any(:ids) and r.words is not null order by r.number
            """.formatted(ROWS);

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    NewBookings(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that stand now. */
    Set<Wanted> add(List<Wanted> wanted) {
        Set<UUID> added = transaction.execute(_ -> write(wanted));
        return wanted.stream().filter(one -> added.contains(id(one))).collect(toSet());
    }

    private Set<UUID> write(List<Wanted> wanted) {
        Batch batch = new Batch(Json.write(wanted.stream().map(Row::of).toList()), Times.param(clock.instant()));
        List<Wanted> held = wanted.stream().filter(one -> one.booking.isHeld()).toList();
        lock(held);
        Set<UUID> added = batch.returned(sql.sql(BOOK));
        Set<UUID> toHold =
                held.stream().map(NewBookings::id).filter(added::contains).collect(toSet());
        if (!toHold.isEmpty()) {
            Set<UUID> refused = new HashSet<>(toHold);
            refused.removeAll(batch.returned(sql.sql(OCCUPY).param("ids", ids(toHold))));
            drop(refused);
            added.removeAll(refused);
        }
        batch.run(sql.sql(TELL).param("ids", ids(added)));
        batch.run(sql.sql(KEEP_WORDS).param("ids", ids(added)));
        mark(wanted.stream().filter(one -> added.contains(id(one))).toList());
        return added;
    }

    private void lock(List<Wanted> held) {
        if (!held.isEmpty()) {
            sql.sql(LOCK).param("evses", evses(held)).query((_, _) -> true).list();
        }
    }

    private void drop(Set<UUID> refused) {
        if (!refused.isEmpty()) {
            sql.sql("delete from booking where id = any(?)").param(ids(refused)).update();
        }
    }

    /** A rejection is told to its eMSP only: nobody's calendar changed. */
    private void mark(List<Wanted> added) {
        Instant now = clock.instant();
        List<String> evses =
                List.of(evses(added.stream().filter(one -> one.booking.isHeld()).toList()));
        if (!evses.isEmpty()) {
            RowsOfTime.touch(sql, evses, now);
            Marks.mark(sql, Outbox.Kind.EVSE, evses, now);
            Marks.mark(sql, Outbox.Kind.CALENDAR, evses, now);
        }
        Marks.markBookings(sql, added.stream().map(NewBookings::id).toList(), now);
    }

    private static String[] evses(List<Wanted> held) {
        return held.stream()
                .map(one -> one.booking.evse().value())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static UUID id(Wanted wanted) {
        return wanted.booking.id().value();
    }

    /** What each statement is given. */
    private record Batch(String rows, Object now) {

        private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement) {
            return statement.param("rows", rows).param("now", now);
        }

        Set<UUID> returned(JdbcClient.StatementSpec statement) {
            return new HashSet<>(
                    with(statement).query((row, _) -> Columns.uuid(row, "id")).list());
        }

        void run(JdbcClient.StatementSpec statement) {
            with(statement).update();
        }
    }
}
