package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBookingsTest {

    private static final Instant NOON = Given.NOON;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PartnerId partner;

    @BeforeEach
    void aFreshSite() {
        STORE.sql.sql("truncate booking").update();
        Given.aSite(STORE, "BOOK");
        Given.aSite(STORE, "ELSE");
        partner = Given.aPartner(STORE, "BKG").id();
    }

    @Test
    void holdsUntilItsEnd() {
        Booking booking = booking("BOOK-1", NOON, NOON.plusSeconds(600), "r1");
        assertThat(STORE.bookings.add(booking)).isTrue();
        assertThat(STORE.bookings.find(booking.id())).contains(booking);
        assertThat(STORE.bookings.holding(booking.evse(), NOON)).contains(booking);
        assertThat(STORE.bookings.holding(booking.evse(), NOON.plusSeconds(600)))
                .isEmpty();
        assertThat(STORE.bookings.findByPartnersId(partner, "r1")).contains(booking);
        assertThat(STORE.locations.evsesOf(new StationId("BOOK")))
                .extracting(Evse::held)
                .containsExactly(true);
        assertThat(STORE.outbox.due(partner, 10))
                .filteredOn(entry -> entry.kind() == Outbox.Kind.EVSE)
                .extracting(Outbox.Entry::object)
                .contains("BOOK-1");
        assertThat(STORE.bookings.overdue(NOON.plusSeconds(599), 5)).isEmpty();
        assertThat(STORE.bookings.overdue(NOON.plusSeconds(600), 5)).containsExactly(booking);
        assertThat(STORE.bookings.end(booking.id(), new Booking.State.Cancelled("driver")))
                .isTrue();
        assertThat(STORE.bookings.end(booking.id(), new Booking.State.Expired()))
                .isFalse();
        assertThat(STORE.bookings.find(booking.id()).map(Booking::state))
                .contains(new Booking.State.Cancelled("driver"));
        assertThat(STORE.locations.evsesOf(new StationId("BOOK")))
                .extracting(Evse::held)
                .containsExactly(false);
    }

    @Test
    void noEvseIsPromisedTwice() {
        Booking first = booking("BOOK-1", NOON, NOON.plusSeconds(600), "r1");
        STORE.bookings.add(first);
        assertThat(STORE.bookings.add(booking("BOOK-1", NOON.plusSeconds(599), NOON.plusSeconds(900), "r2")))
                .isFalse();
        Booking after = booking("BOOK-1", NOON.plusSeconds(600), NOON.plusSeconds(900), "r3");
        assertThat(STORE.bookings.add(after)).isTrue();
        assertThat(STORE.bookings.replace(with(first, "BOOK-1", NOON, NOON.plusSeconds(601))))
                .isFalse();
        assertThat(STORE.bookings.replace(with(first, "ELSE-1", NOON, NOON.plusSeconds(601))))
                .isTrue();
        assertThat(STORE.bookings.holding(new EvseUid("BOOK-1"), NOON)).isEmpty();
        assertThat(STORE.bookings.holding(new EvseUid("ELSE-1"), NOON)).isPresent();
        STORE.bookings.end(after.id(), new Booking.State.Fulfilled());
        assertThat(STORE.bookings.replace(after)).isFalse();
    }

    /** The second of two connections waits for the first, and is refused when that commits. */
    @Test
    void theDatabaseItselfRefusesADoubleBookingFromTwoConnections() throws Exception {
        try (Connection one = STORE.connect();
                Connection two = STORE.connect()) {
            one.setAutoCommit(false);
            insert(one, 1);
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
                try {
                    insert(two, 2);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            one.commit();
            assertThatThrownBy(second::join).hasMessageContaining("never_double_booked");
        }
    }

    private static void insert(Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into booking (id, operator_id, number, evse_uid, period, state, driver) values
                (gen_random_uuid(), 'IT-EML', ?, 'BOOK-1', tstzrange('2026-03-01 12:00Z', '2026-03-01 13:00Z'),
                'HELD', '{}')
                """)) {
            statement.setInt(1, 1_000_000 + number);
            statement.execute();
        }
    }

    private Booking booking(String evse, Instant from, Instant until, String partnersId) {
        return new Booking(
                new BookingId(UUID.randomUUID()),
                STORE.bookings.nextNumber(),
                new EvseUid(evse),
                new Interval(from, until),
                Given.aDriver("Card", partner),
                partnersId,
                new Booking.State.Held());
    }

    private static Booking with(Booking b, String evse, Instant from, Instant until) {
        return new Booking(
                b.id(),
                b.number(),
                new EvseUid(evse),
                new Interval(from, until),
                b.driver(),
                b.partnersId(),
                b.state());
    }
}
