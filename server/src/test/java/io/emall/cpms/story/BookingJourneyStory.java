package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpi.server.BookingPeer;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Command;
import io.emall.sim.station.Car;
import io.emall.sim.station.OutletState;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Bookings from the eMSP's wish to their end: at each step what the eMSP, the station and the calendar show. */
class BookingJourneyStory {

    @AutoClose
    private static JourneyGround ground;

    @BeforeAll
    static void open() {
        ground = new JourneyGround(
                "booking-journeys",
                "--cpms.bookings.fees.no-show=10",
                "--cpms.bookings.fees.cancellation=3",
                "--cpms.bookings.fees.reservation=2");
    }

    @Test
    @DisplayName("Booked for tomorrow, changed, held at the station, and nobody comes: NO_SHOW and its fee")
    void bookedForTomorrowChangedAndNobodyCame() {
        try (Site site = ground.site(Speaks.OCPP_201)) {
            Instant ten = ground.clock.tomorrow(10);
            Instant twelve = ground.clock.tomorrow(12);
            String id = ground.book(site, "tomorrow", ten);
            ground.awaitStatus(id, "RESERVED");
            ground.await("ten is taken", () -> ground.peer.isBusy(site.standard(), ten));
            ground.cpo.openCalendar(site, ten);
            ground.cpo.shows(site.standard(), ten, ".booking:not(.over):has-text('10:00–11:00')");
            ground.cpo.see("a1-booked-for-tomorrow");

            JsonNode changed =
                    ground.peer.post(ground.request(site, "tomorrow", twelve)).data();
            assertThat(BookingPeer.status(changed)).isEqualTo("RESERVED ACCEPTED ACCEPTED");
            assertThat(changed.path("id").asString()).isEqualTo(id);
            ground.await(
                    "ten is free, twelve is not",
                    () -> !ground.peer.isBusy(site.standard(), ten) && ground.peer.isBusy(site.standard(), twelve));
            ground.cpo.openCalendar(site, ten);
            ground.cpo.shows(site.standard(), ten, ".booking:has-text('12:00–13:00')");
            ground.cpo.see("a2-changed");
            assertThat(site.station().journal().received("ReserveNow")).isEmpty();

            ground.clock.turnTo(early(twelve, id));
            ground.awaitHold(site, 1);
            ground.awaitEvse(site, site.standard(), EvseStatus.RESERVED);

            ground.clock.turnTo(twelve.plus(minutes(id, "noshow_timeout")));
            ground.awaitStatus(id, "NO_SHOW");
            ground.awaitNoHold(site, 1);
            ground.awaitEvse(site, site.standard(), EvseStatus.AVAILABLE);
            ground.await("its fee is billed", () -> ground.bill(id).isPresent());
            JsonNode bill = ground.bill(id).orElseThrow();
            OfficialOcpi.assertValid("2.3.0-bookings", "CDR", bill);
            assertThat(bill.at("/total_cost/before_taxes").decimalValue()).isEqualByComparingTo("10");
            assertThat(bill.path("total_energy").decimalValue()).isZero();
            assertThat(site.station().journal().received("ReserveNow")).hasSize(1);
            assertThat(site.sessions()).isEmpty();
            ground.cpo.openCalendar(site, ten);
            ground.cpo.shows(site.standard(), ten, ".booking.over:has(use[href$='#calendar-off'])");
            ground.cpo.see("a3-nobody-came");
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    @DisplayName(
            "Booked for now: held for its driver, nobody else gets in, FULFILLED; session and CDR name the booking")
    void bookedForNowAndUsed(Speaks version) {
        try (Site site = ground.site(version)) {
            Instant soon =
                    ground.clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(5));
            String id = ground.book(site, "now", soon);
            ground.awaitHold(site, 1);
            ground.awaitEvse(site, site.standard(), EvseStatus.RESERVED);
            Token other = ground.emsp.addToken("OTHER" + site.location());
            ground.emsp.pushToken(other);
            site.station().plug(1, Car.everyday());
            site.station().swipe(1, other.uid());
            site.station().unplug(1);
            assertThat(site.sessions()).isEmpty();
            assertThat(ground.peer.pushed(id, "RESERVED")).isTrue();

            site.station().plug(1, Car.everyday());
            site.station().swipe(1, site.driver().uid());
            ground.awaitStatus(id, "FULFILLED");
            ground.await("the session runs", () -> !site.sessions().isEmpty());
            assertThat(JourneyGround.hold(site, 1)).isEmpty();
            assertThat(site.station().outlet(1).state()).isEqualTo(OutletState.CHARGING);
            site.station().charge(1, Duration.ofMinutes(10));
            ground.cpo.openCalendar(site, soon);
            ground.cpo.shows(site.standard(), soon, ".session");
            ground.cpo.shows(site.standard(), soon, ".expected");
            assertThat(ground.cpo.blocks(site.standard(), soon, ".booking").count())
                    .isZero();
            ground.cpo.see("b1-used-" + version);

            site.station().unplug(1);
            ground.await("the bill is there", () -> ground.bill(id).isPresent());
            JsonNode bill = ground.bill(id).orElseThrow();
            OfficialOcpi.assertValid("2.3.0-bookings", "CDR", bill);
            assertThat(bill.at("/total_reservation_cost/before_taxes").decimalValue())
                    .isEqualByComparingTo("2");
            JsonNode session = ground.emsp
                    .book()
                    .raw("sessions", bill.path("session_id").asString())
                    .orElseThrow();
            assertThat(session.path("booking_id").asString()).isEqualTo(id);
            String reference = "ref-now" + site.location();
            assertThat(session.path("authorization_reference").asString()).isEqualTo(reference);
            assertThat(bill.path("authorization_reference").asString()).isEqualTo(reference);
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    @DisplayName(
            "Who comes long before the booking and goes on charging fulfils it: one session, one bill, no other hold")
    void whoCameEarlyFulfilsTheBooking(Speaks version) {
        try (Site site = ground.site(version)) {
            Instant start =
                    ground.clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(40));
            String id = ground.book(site, "early", start);
            ground.awaitStatus(id, "RESERVED");
            site.station().plug(1, Car.everyday());
            site.station().swipe(1, site.driver().uid());
            ground.await("the session runs", () -> !site.sessions().isEmpty());
            assertThat(ground.peer.pushed(id, "FULFILLED")).isFalse();
            site.station().charge(1, Duration.ofMinutes(10));

            ground.clock.turnTo(early(start, id));
            ground.awaitStatus(id, "FULFILLED");
            assertThat(JourneyGround.hold(site, 1)).isEmpty();
            site.station().charge(1, Duration.ofMinutes(5));
            site.station().unplug(1);
            ground.await("the bill is there", () -> ground.bill(id).isPresent());
            JsonNode bill = ground.bill(id).orElseThrow();
            assertThat(bill.path("authorization_reference").asString()).isEqualTo("ref-early" + site.location());
            assertThat(bill.at("/total_reservation_cost/before_taxes").decimalValue())
                    .isEqualByComparingTo("2");
            assertThat(site.sessions()).hasSize(1);
            assertThat(site.station().journal().received("ReserveNow")).isEmpty();
        }
    }

    @Test
    @DisplayName("Cancelled in each state: refused, reserved, too late, held at the station, used, by eMSP and by CPO")
    void cancelledInEachState() {
        try (Site site = ground.site(Speaks.OCPP_16)) {
            Instant ten = ground.clock.tomorrow(10);
            String kept = ground.book(site, "kept", ten);
            assertThat(BookingPeer.status(ground.peer
                            .post(ground.request(site, "refused", ten))
                            .data()))
                    .isEqualTo("REJECTED DECLINED");
            assertThat(ground.cancel(site, "refused", ten)).isEqualTo("REJECTED DECLINED DECLINED");

            Instant twelve = ground.clock.tomorrow(12);
            String theirs = ground.book(site, "theirs", twelve);
            assertThat(ground.cancel(site, "theirs", twelve)).isEqualTo("CANCELED ACCEPTED ACCEPTED");
            canceled(theirs, "EMSP", "TRAFFIC");
            String ours = ground.book(site, "ours", twelve);
            ground.cpo.cancel(ours, "POWER_OUTAGE");
            canceled(ours, "CPO", "POWER_OUTAGE");
            ground.cpo.openCalendar(site, ten);
            ground.cpo.shows(site.standard(), ten, ".booking:has-text('10:00–11:00')");
            ground.cpo.see("e1-cancelled-in-time");

            ground.clock.turnTo(ten.minus(Duration.ofMinutes(25)));
            assertThat(ground.cancel(site, "kept", ten)).isEqualTo("RESERVED ACCEPTED DECLINED");
            assertThat(site.station().journal().received("ReserveNow")).isEmpty();

            ground.clock.turnTo(early(ten, kept));
            ground.awaitHold(site, 1);
            ground.awaitEvse(site, site.standard(), EvseStatus.RESERVED);
            ground.cpo.openCalendar(site, ten);
            ground.cpo.see("e2-held");
            ground.cpo.cancel(kept, "BLOCKED");
            canceled(kept, "CPO", "BLOCKED");
            ground.awaitNoHold(site, 1);
            ground.awaitEvse(site, site.standard(), EvseStatus.AVAILABLE);
            assertThat(ground.bill(kept)).as("who is sent away pays nothing").isEmpty();
            ground.cpo.openCalendar(site, ten);
            ground.cpo.showsNothing(site.standard(), ten);
            ground.cpo.see("e3-cancelled-while-held");
            cancelReservation(site);
            cancelWhatIsOver(site);
        }
    }

    /** By the command of eMSPs without Bookings. */
    private static void cancelReservation(Site site) {
        String id = "R-" + site.location();
        Instant until = ground.clock.instant().plus(Duration.ofMinutes(30));
        Command reserve = ground.emsp.reserve(site.driver(), id, until, site.location(), site.standard());
        assertThat(reserve.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
        ground.awaitHold(site, 1);
        assertThat(ground.emsp.cancelReservation(id).awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
        ground.awaitNoHold(site, 1);
        ground.awaitEvse(site, site.standard(), EvseStatus.AVAILABLE);
    }

    private static void cancelWhatIsOver(Site site) {
        Instant soon = ground.clock.instant().plus(Duration.ofMinutes(5));
        String used = ground.book(site, "used", soon);
        ground.awaitHold(site, 1);
        site.station().plug(1, Car.everyday());
        site.station().swipe(1, site.driver().uid());
        ground.awaitStatus(used, "FULFILLED");
        assertThat(ground.cancel(site, "used", soon)).isEqualTo("FULFILLED ACCEPTED DECLINED");
        ground.cpo.go("/bookings/" + used);
        assertThat(ground.cpo.page().locator("#cancel").count()).isZero();
        ground.cpo.see("e4-used");
        site.station().unplug(1);
        ground.await("it is billed as used", () -> ground.bill(used).isPresent());
        assertThat(ground.cancel(site, "used", soon)).isEqualTo("FULFILLED ACCEPTED DECLINED");
        assertThat(ground.peer.pushed(used, "FULFILLED")).isTrue();
    }

    private static void canceled(String booking, String by, String reason) {
        ground.awaitStatus(booking, "CANCELED");
        assertThat(ground.peer.last(booking, "/canceled/who_canceled")).isEqualTo(by);
        assertThat(ground.peer.last(booking, "/canceled/cancellation_reason")).isEqualTo(reason);
    }

    /** When the driver may begin, as the eMSP was told. */
    private static Instant early(Instant start, String booking) {
        return start.minus(minutes(booking, "early_start_time"));
    }

    private static Duration minutes(String booking, String term) {
        JsonNode told = ground.peer.told("bookings", booking).orElseThrow().at("/booking_terms/" + term);
        assertThat(told.isNumber()).as(term).isTrue();
        return Duration.ofMinutes(told.asLong());
    }
}
