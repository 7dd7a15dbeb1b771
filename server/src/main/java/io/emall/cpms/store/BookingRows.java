package io.emall.cpms.store;

import static java.util.stream.Collectors.toSet;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.TokenUid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bookings and their steps as rows. */
final class BookingRows {

    static final String SELECT = "select b.*, lower(period) as since, upper(period) as until from booking b ";

    /** Of each request the booking that holds, else the latest: an eMSP may use an id again. */
    private static final String LATEST = """
            select asked.number as asked, b.*, lower(b.period) as since, upper(b.period) as until
            from unnest(?::uuid[], ?::text[]) with ordinality as asked(partner, request, number)
                cross join lateral (
                    select * from booking where partner_id = asked.partner and partners_id = asked.request
                        and (terms is null) = false
                    order by state = 'HELD' desc, number desc limit 1) b
            """;

    private BookingRows() {}

    /** Each row tells in {@code asked} which of them it answers, counted from one. */
    static JdbcClient.StatementSpec latest(JdbcClient sql, List<PostgresBookings.Asked> asked) {
        return sql.sql(LATEST)
                .param(asked.stream().map(one -> one.partner().value()).toArray(UUID[]::new))
                .param(asked.stream().map(PostgresBookings.Asked::id).toArray(String[]::new));
    }

    static Booking booking(ResultSet row, int number) throws SQLException {
        String terms = row.getString("terms");
        return new Booking(
                new BookingId(Columns.uuid(row, "id")),
                row.getInt("number"),
                new EvseUid(row.getString("evse_uid")),
                new Interval(Times.read(row, "since"), Times.readOrNull(row, "until")),
                Json.read(row.getString("driver"), Driver.class),
                Stream.of((String[]) row.getArray("other_tokens").getArray())
                        .map(TokenUid::new)
                        .collect(toSet()),
                row.getString("partners_id"),
                terms == null ? null : Json.read(terms, BookingTerms.class),
                state(row.getString("state"), row.getString("outcome")));
    }

    private static Booking.State state(String name, String outcome) {
        return switch (BookingEvent.Kind.valueOf(name)) {
            case HELD -> new Booking.State.Held();
            case FULFILLED -> new Booking.State.Fulfilled();
            case CANCELLED -> Json.read(outcome, Booking.State.Cancelled.class);
            case NO_SHOW -> new Booking.State.NoShow();
            case REJECTED -> Json.read(outcome, Booking.State.Rejected.class);
            case CHANGED, CHANGE_DECLINED -> throw new IllegalStateException("A booking cannot be " + name);
        };
    }

    /** What the name of the state does not tell. */
    static @Nullable String outcome(Booking.State state) {
        return isTold(state) ? Json.write(state) : null;
    }

    static boolean isTold(Booking.State state) {
        return state instanceof Booking.State.Cancelled || state instanceof Booking.State.Rejected;
    }

    static BookingEvent event(ResultSet row, int number) throws SQLException {
        return new BookingEvent(
                Times.read(row, "at"),
                BookingEvent.Kind.valueOf(row.getString("kind")),
                new By(By.Party.valueOf(row.getString("party")), row.getString("name")),
                row.getString("why"));
    }
}
