package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.store.NewBookings.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bookings that many add at once, on one node and on two. */
class GatheredBookingsTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Instant NOON = Given.NOON;
    private static final int REQUESTS = 400;

    private static final String OVERLAPS = """
            select count(*) from booking a join booking b on a.evse_uid = b.evse_uid and a.id < b.id
                and tstzrange(lower(a.period), upper(a.period) + interval '5 minutes')
                    && tstzrange(lower(b.period), upper(b.period) + interval '5 minutes')
            where a.state = 'HELD' and b.state = 'HELD'
            """;

    private final NewBookings together = new NewBookings(STORE.sql, STORE.transaction, STORE.clock);
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
    void ofThoseThatOverlapInOneTransactionTheFirstStandsAndTheOthersSpoilNothing() {
        Wanted first = wanted("BOOK-1", 0, "r1");
        Wanted tooClose = wanted("BOOK-1", 62, "r2");
        Wanted elsewhere = wanted("ELSE-1", 0, "r3");
        Wanted later = wanted("BOOK-1", 65, "r4");
        assertThat(together.add(List.of(first, tooClose, elsewhere, later)))
                .containsExactlyInAnyOrder(first, elsewhere, later);
        assertThat(STORE.bookings.find(tooClose.booking().id())).isEmpty();
        assertThat(count("occupation")).isEqualTo(3);
        assertThat(STORE.bookings.story(tooClose.booking().id())).isEmpty();
        assertThat(STORE.bookings.story(later.booking().id())).hasSize(1);
        assertThat(STORE.bookings.find(first.booking().id())).contains(first.booking());
    }

    @Test
    void oneRequestThatCameTwiceIsKeptOnce() {
        Wanted here = wanted("BOOK-1", 0, "same");
        Wanted there = wanted("ELSE-1", 0, "same");
        assertThat(together.add(List.of(here, there))).containsExactly(here);
        assertThat(count("occupation")).isEqualTo(1);
    }

    @Test
    void whatWasAskedIsKeptWithTheBooking() {
        Wanted asked = wanted("BOOK-1", 0, "r1");
        together.add(List.of(asked));
        assertThat(new PostgresRequestedBookings(STORE.sql, STORE.transaction, STORE.clock)
                        .find(asked.booking().id()))
                .hasValueSatisfying(kept -> assertThat(kept.latest().words()).isEqualTo("words of r1"));
    }

    @Test
    void onlyItsCallerHearsOfABadOne() {
        GatheredWrites<Wanted> writes = new GatheredWrites<>(together::add);
        Wanted nowhere = wanted("NO-SUCH-EVSE", 0, "bad");
        assertThatThrownBy(() -> writes.write(nowhere)).hasMessageContaining("operator_id");
        List<Wanted> all = new ArrayList<>(List.of(nowhere));
        for (int i = 0; i < 50; i++) {
            all.add(wanted("BOOK-1", 65 * i, "good" + i));
        }
        List<Future<Boolean>> answers = atOnce(all.stream()
                .map(one -> (Callable<Boolean>) () -> writes.write(one))
                .toList());
        assertThat(answers.getFirst().exceptionNow()).hasMessageContaining("operator_id");
        assertThat(answers.subList(1, answers.size()))
                .allSatisfy(answer -> assertThat(answer.get()).isTrue());
        assertThat(count("booking")).isEqualTo(50);
    }

    /** Each node gathers for itself; the database decides between them. */
    @Test
    void twoNodesNeverPromiseTheSameTimeTwice() {
        List<PostgresBookings> nodes = List.of(node(), node());
        Random dice = new Random(4);
        List<Wanted> wanted = new ArrayList<>();
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Wanted one = wanted(dice.nextBoolean() ? "BOOK-1" : "ELSE-1", dice.nextInt(24 * 60), "q" + i);
            PostgresBookings node = nodes.get(i % 2);
            wanted.add(one);
            asking.add(() -> node.add(one.booking(), one.by(), one.words()));
        }
        List<Future<Boolean>> answers = atOnce(asking);
        long won = 0;
        for (int i = 0; i < REQUESTS; i++) {
            boolean isHeld = answers.get(i).resultNow();
            won += isHeld ? 1 : 0;
            assertThat(STORE.bookings.find(wanted.get(i).booking().id()).isPresent())
                    .isEqualTo(isHeld);
        }
        assertThat(won).isBetween(20L, 44L).isEqualTo(count("booking")).isEqualTo(count("occupation"));
        assertThat(STORE.sql.sql(OVERLAPS).query(Long.class).single()).isZero();
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> tasks) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            return tasks.stream().map(all::submit).toList();
        }
    }

    private static PostgresBookings node() {
        return new PostgresBookings(STORE.sql, STORE.transaction, STORE.clock);
    }

    private static long count(String table) {
        return STORE.sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** An hour that begins so many minutes after noon. */
    private Wanted wanted(String evse, int minutes, String request) {
        Instant from = NOON.plusSeconds(60L * minutes);
        Booking booking = new Booking(
                new BookingId(UUID.randomUUID()),
                STORE.bookings.nextNumber(),
                new EvseUid(evse),
                new Interval(from, from.plusSeconds(3600)),
                Given.aDriver("Card", partner),
                request,
                BookingTerms.STANDARD,
                new Booking.State.Held());
        return new Wanted(booking, By.partner(partner), "words of " + request);
    }
}
