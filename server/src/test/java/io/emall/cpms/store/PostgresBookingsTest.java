package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.schedule.Holds;
import io.emall.cpms.core.schedule.Holds.Hold;
import io.emall.cpms.core.schedule.Occupations;
import io.emall.cpms.core.schedule.WhyNot;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBookingsTest {

    private static final Instant NOON = Given.NOON;
    private static final By BY = By.SYSTEM;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PartnerId partner;

    @BeforeEach
    void aFreshSite() {
        STORE.sql
                .sql("truncate booking, booking_event, booking_request, occupation")
                .update();
        Given.aSite(STORE, "BOOK");
        Given.aSite(STORE, "ELSE");
        partner = Given.aPartner(STORE, "BKG").id();
    }

    @Test
    void holdsUntilItsEnd() {
        Booking booking = booking("BOOK-1", NOON, NOON.plusSeconds(600), "r1");
        assertThat(STORE.bookings.add(booking, BY)).isTrue();
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
        assertThat(STORE.holds.take(NOON.plusSeconds(599), NOON.plusSeconds(700), 5))
                .isEmpty();
        assertThat(STORE.holds.take(NOON.plusSeconds(600), NOON.plusSeconds(700), 5))
                .extracting(Holds.Due::booking)
                .containsExactly(booking);
        Booking.State cancelled = new Booking.State.Cancelled(BY, CancelReason.TRAFFIC, "driver");
        assertThat(STORE.bookings.end(booking.id(), cancelled)).isTrue();
        assertThat(STORE.bookings.end(booking.id(), new Booking.State.NoShow())).isFalse();
        assertThat(STORE.bookings.find(booking.id()).map(Booking::state)).contains(cancelled);
        assertThat(STORE.bookings.story(booking.id()))
                .extracting(BookingEvent::kind, BookingEvent::by, BookingEvent::why)
                .containsExactly(
                        tuple(BookingEvent.Kind.HELD, BY, ""),
                        tuple(BookingEvent.Kind.CANCELLED, BY, "TRAFFIC driver"));
        assertThat(STORE.locations.evsesOf(new StationId("BOOK")))
                .extracting(Evse::held)
                .containsExactly(false);
    }

    @Test
    void noEvseIsPromisedTwice() {
        Booking first = booking("BOOK-1", NOON, NOON.plusSeconds(600), "r1");
        STORE.bookings.add(first, BY);
        assertThat(STORE.bookings.add(booking("BOOK-1", NOON.plusSeconds(599), NOON.plusSeconds(900), "r2"), BY))
                .isFalse();
        Booking after = booking("BOOK-1", NOON.plusSeconds(600), NOON.plusSeconds(900), "r3");
        assertThat(STORE.bookings.add(after, BY)).isTrue();
        assertThat(STORE.bookings.replace(with(first, "BOOK-1", NOON, NOON.plusSeconds(601)), BY, "test"))
                .isFalse();
        assertThat(STORE.bookings.replace(with(first, "ELSE-1", NOON, NOON.plusSeconds(601)), BY, "test"))
                .isTrue();
        assertThat(STORE.bookings.holding(new EvseUid("BOOK-1"), NOON)).isEmpty();
        assertThat(STORE.bookings.holding(new EvseUid("ELSE-1"), NOON)).isPresent();
        STORE.bookings.end(after.id(), new Booking.State.Fulfilled());
        assertThat(STORE.bookings.replace(after, BY, "test")).isFalse();
    }

    /** The second of two connections waits for the first, and is refused when that commits. */
    @Test
    void theDatabaseItselfRefusesADoubleBookingFromTwoConnections() throws Exception {
        try (Connection one = STORE.connect();
                Connection two = STORE.connect()) {
            one.setAutoCommit(false);
            insert(one, "BOOKING");
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
                try {
                    insert(two, "MAINTENANCE");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            one.commit();
            assertThatThrownBy(second::join).hasMessageContaining("never_taken_twice");
        }
    }

    @Test
    void aBookingAheadTakesItsBufferToo() {
        Booking booking = ahead("BOOK-1", NOON, NOON.plusSeconds(3600), "q1");
        assertThat(STORE.bookings.add(booking, BY)).isTrue();
        assertThat(STORE.bookings.find(booking.id())).contains(booking);
        assertThat(STORE.bookings.findByRequest(partner, "q1")).contains(booking);
        assertThat(STORE.bookings.findByPartnersId(partner, "q1"))
                .as("a request is no reservation")
                .isEmpty();
        Instant kept = NOON.minus(BookingTerms.STANDARD.earlyStart());
        assertThat(STORE.bookings.holding(booking.evse(), kept)).contains(booking);
        assertThat(STORE.bookings.holding(booking.evse(), kept.minusMillis(1))).isEmpty();
        assertThat(STORE.bookings.add(ahead("BOOK-1", NOON.plusSeconds(3899), NOON.plusSeconds(7200), "q2"), BY))
                .isFalse();
        assertThat(STORE.bookings.add(ahead("BOOK-1", NOON.plusSeconds(3900), NOON.plusSeconds(7200), "q2"), BY))
                .isTrue();
        assertThat(STORE.occupations.of(List.of(booking.evse()), booking.period()))
                .extracting(Occupations.Occupation::during)
                .containsExactly(new Interval(NOON, NOON.plusSeconds(3900)));
    }

    @Test
    void ofTwoInARowTheFirstIsTheOneAtTheStation() {
        Booking first = ahead("BOOK-1", NOON, NOON.plusSeconds(3600), "q1");
        STORE.bookings.add(ahead("BOOK-1", NOON.plusSeconds(3900), NOON.plusSeconds(7200), "q2"), BY);
        STORE.bookings.add(first, BY);
        assertThat(STORE.bookings.holding(first.evse(), NOON.plusSeconds(3500))).contains(first);
    }

    @Test
    void aRejectedBookingTakesNothing() {
        Booking rejected =
                ahead("BOOK-1", NOON, NOON.plusSeconds(3600), "q1").in(new Booking.State.Rejected(WhyNot.TAKEN));
        Instant before = lastChange(rejected.evse());
        STORE.clock.turn(Duration.ofMinutes(1));
        assertThat(STORE.bookings.add(rejected, BY)).isTrue();
        assertThat(STORE.bookings.findByRequest(partner, "q1")).contains(rejected);
        assertThat(lastChange(rejected.evse())).isEqualTo(before);
        assertThat(STORE.occupations.of(List.of(rejected.evse()), rejected.period()))
                .isEmpty();
    }

    @Test
    void whatHappenedIsNotRewritten() {
        Booking booking = ahead("BOOK-1", NOON, NOON.plusSeconds(3600), "q1");
        STORE.bookings.add(booking, BY);
        assertThatThrownBy(() -> STORE.sql.sql("delete from booking_event").update())
                .hasMessageContaining("not rewritten");
        assertThatThrownBy(() ->
                        STORE.sql.sql("update booking_event set why = 'x'").update())
                .hasMessageContaining("not rewritten");
    }

    /** What changed while the station was asked is looked after at once. */
    @Test
    void noChangeIsOverlookedForAnAnswerThatCameLate() {
        Booking booking = ahead("BOOK-1", NOON, NOON.plusSeconds(3600), "q1");
        STORE.bookings.add(booking, BY);
        Holds.Due due = STORE.holds.take(NOON, NOON.plusSeconds(15), 5).getFirst();
        Hold hold = new Hold(booking.evse(), NOON.plusSeconds(900), true);
        STORE.holds.keep(due, hold, NOON.plusSeconds(15));
        assertThat(STORE.holds.take(NOON.plusSeconds(14), NOON, 5)).isEmpty();
        STORE.clock.turn(Duration.ofSeconds(1));
        STORE.bookings.replace(booking.at(new EvseUid("ELSE-1"), booking.period()), BY, "moved");
        STORE.holds.keep(due, hold, NOON.plusSeconds(9999));
        assertThat(STORE.holds.take(STORE.clock.instant(), NOON, 5))
                .extracting(Holds.Due::hold)
                .containsExactly(hold);
    }

    @Test
    void ofManyWhoWantOneSlotExactlyOneGetsIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var racers = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> STORE.bookings.add(
                            ahead("BOOK-1", NOON.plusSeconds(i), NOON.plusSeconds(3600), "q" + i), BY)))
                    .toList();
            int won = 0;
            for (var racer : racers) {
                won += racer.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(STORE.count("occupation")).isEqualTo(1);
        }
    }

    private Booking ahead(String evse, Instant from, Instant until, String requestId) {
        return booking(evse, from, until, requestId).under(BookingTerms.STANDARD);
    }

    private static Instant lastChange(EvseUid evse) {
        return STORE.locations
                .findByEvse(evse)
                .flatMap(location -> location.evse(evse))
                .orElseThrow()
                .lastUpdated();
    }

    private static void insert(Connection connection, String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into occupation (id, operator_id, evse_uid, kind, during) values
                (gen_random_uuid(), 'IT-EML', 'BOOK-1', ?, tstzrange('2026-03-01 12:00Z', '2026-03-01 13:00Z'))
                """)) {
            statement.setString(1, kind);
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
