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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bookings and their steps as rows. */
final class BookingRows {

    static final String SELECT = "select b.*, lower(period) as since, upper(period) as until from booking b ";

    private BookingRows() {}

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
        boolean isTold = state instanceof Booking.State.Cancelled || state instanceof Booking.State.Rejected;
        return isTold ? Json.write(state) : null;
    }

    static BookingEvent event(ResultSet row, int number) throws SQLException {
        return new BookingEvent(
                Times.read(row, "at"),
                BookingEvent.Kind.valueOf(row.getString("kind")),
                new By(By.Party.valueOf(row.getString("party")), row.getString("name")),
                row.getString("why"));
    }
}
