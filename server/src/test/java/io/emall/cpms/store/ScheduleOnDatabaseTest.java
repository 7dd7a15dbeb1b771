package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand.CancelReservation;
import io.emall.cpms.core.location.StationCommand.Reserve;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingOutcome;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.schedule.WhyNot;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bookings ahead of time, from the wish to their end. */
class ScheduleOnDatabaseTest extends ScheduleCase {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    ScheduleOnDatabaseTest() {
        super(STORE);
    }

    @Test
    void booksWhatSuitsAndThenWhatElseDoes() {
        assertThat(booked(hour(null, "q1")).evse()).isEqualTo(FIRST);
        assertThat(booked(hour(null, "q2")).evse()).isEqualTo(SECOND);
        BookingOutcome.Refused none = refused(hour(null, "q3"));
        assertThat(none.why()).isEqualTo(WhyNot.TAKEN);
        assertThat(none.alternatives())
                .extracting(offer -> offer.period().from())
                .containsOnly(start.plus(Duration.ofMinutes(75)));
        assertThat(STORE.bookings.findByRequest(partner, "q3").map(Booking::state))
                .contains(new Booking.State.Rejected(WhyNot.TAKEN));
    }

    @Test
    void offersTheOtherEvseAtTheWantedTime() {
        booked(hour(FIRST, "q1"));
        assertThat(refused(hour(FIRST, "q2")).alternatives().getFirst())
                .isEqualTo(new BookingOutcome.Offer(SECOND, hour(null, "").period()));
    }

    @Test
    void theSameRequestAgainIsTheSameBooking() {
        Booking first = booked(hour(null, "q1"));
        assertThat(booked(hour(null, "q1"))).isEqualTo(first);
        assertThat(STORE.count("booking")).isEqualTo(1);
    }

    @Test
    void anyTokenThatWasNamedMayCome() {
        BookingWish plain = hour(FIRST, "q1");
        Set<TokenUid> others = Set.of(new TokenUid("Spouse"));
        Booking booking = now(booked(new BookingWish(
                plain.location(), FIRST, null, null, null, plain.period(), plain.driver(), others, "q1", null)));
        assertThat(booking.others()).isEqualTo(others);
        assertThat(booking.isFor(Given.aDriver("Card", partner))).isTrue();
        assertThat(booking.isFor(Given.aDriver("Spouse", partner))).isTrue();
        assertThat(booking.isFor(
                        Given.aDriver("Spouse", Given.aPartner(STORE, "ELS").id())))
                .as("the same number of another eMSP")
                .isFalse();
        assertThat(now(booked(plain)).isFor(Given.aDriver("Spouse", partner)))
                .as("after the eMSP took the name back")
                .isFalse();
    }

    @Test
    void theOldPromiseStandsUntilTheNewOneDoes() {
        Booking first = booked(hour(FIRST, "q1"));
        booked(wish(FIRST, start.plusSeconds(7200), start.plusSeconds(10800), "q2"));
        BookingWish onto = wish(FIRST, start.plusSeconds(7200), start.plusSeconds(9000), "q1");
        assertThat(refused(onto).why()).isEqualTo(WhyNot.TAKEN);
        assertThat(now(first)).isEqualTo(first);
        Booking later = booked(wish(FIRST, start.plusSeconds(600), start.plusSeconds(4200), "q1"));
        assertThat(later.id()).isEqualTo(first.id());
        assertThat(now(first).period().from()).isEqualTo(start.plusSeconds(600));
    }

    @Test
    void everyRuleHasItsOwnNo() {
        Instant now = STORE.clock.instant();
        assertThat(refused(wish(null, now.minusSeconds(1), start, "a")).why()).isEqualTo(WhyNot.IN_THE_PAST);
        assertThat(refused(wish(null, start, start.plusSeconds(899), "b")).why())
                .isEqualTo(WhyNot.TOO_SHORT);
        assertThat(refused(wish(null, start, start.plusSeconds(86401), "c")).why())
                .isEqualTo(WhyNot.TOO_LONG);
        Instant far = now.plus(Duration.ofDays(30)).plusSeconds(1);
        assertThat(refused(wish(null, far, far.plusSeconds(3600), "d")).why()).isEqualTo(WhyNot.TOO_FAR_AHEAD);
        assertThat(refused(wish(new EvseUid("ELSE-9"), start, start.plusSeconds(3600), "e"))
                        .why())
                .isEqualTo(WhyNot.NOTHING_SUITABLE);
    }

    @Test
    void nobodyBooksWhileTheLocationIsClosed() {
        LocationId location = new LocationId("L-" + SITE);
        Interval night = new Interval(start.plusSeconds(1800), start.plusSeconds(7200));
        OpeningHours hours = new OpeningHours(true, List.of(), List.of(), List.of(night));
        STORE.openings.save(location, hours);
        assertThat(STORE.openings.of(location)).isEqualTo(hours);
        assertThat(refused(hour(null, "q1")).why()).isEqualTo(WhyNot.CLOSED);
        STORE.openings.save(location, OpeningHours.ALWAYS);
        assertThat(booked(hour(null, "q2")).isHeld()).isTrue();
    }

    @Test
    void deadlinesBindEmspsAndNotPeople() {
        Booking booking = booked(hour(FIRST, "q1"));
        turnTo(start.minus(Duration.ofMinutes(29)));
        BookingOutcome late = desk.cancel(By.partner(partner), booking.id(), CancelReason.TRAFFIC, "");
        assertThat(((BookingOutcome.Refused) late).why()).isEqualTo(WhyNot.TOO_LATE);
        assertThat(refused(wish(FIRST, start.plusSeconds(60), start.plusSeconds(3600), "q1"))
                        .why())
                .isEqualTo(WhyNot.TOO_LATE);
        By person = By.operator(PERSON);
        assertThat(desk.cancel(person, booking.id(), CancelReason.BLOCKED, "ice"))
                .isInstanceOf(BookingOutcome.Done.class);
        assertThat(now(booking).state()).isEqualTo(new Booking.State.Cancelled(person, CancelReason.BLOCKED, "ice"));
    }

    @Test
    void theStationHoldsItShortlyBeforeAndUntilNobodyCame() {
        Booking booking = booked(hour(FIRST, "q1"));
        turnTo(start.minus(Duration.ofMinutes(11)));
        assertThat(told).isEmpty();
        turnTo(start.minus(Duration.ofMinutes(10)));
        assertThat(told).singleElement().isInstanceOfSatisfying(Reserve.class, reserve -> {
            assertThat(reserve.reservation()).isEqualTo(booking.number());
            assertThat(reserve.expiry()).isEqualTo(start.plus(Duration.ofMinutes(15)));
        });
        turnTo(start);
        assertThat(told).as("it is held already").hasSize(1);
        turnTo(start.plus(Duration.ofMinutes(15)));
        assertThat(now(booking).state()).isEqualTo(new Booking.State.NoShow());
        turnTo(STORE.clock.instant());
        assertThat(told.getLast()).isEqualTo(new CancelReservation(booking.number()));
    }

    @Test
    void aStationThatCannotHoldIsAskedOnce() {
        answer = new CommandOutcome.NotSupported("NotSupported");
        booked(hour(FIRST, "q1"));
        turnTo(start.minus(Duration.ofMinutes(10)));
        turnTo(start.minus(Duration.ofMinutes(9)));
        assertThat(told).hasSize(1);
    }

    @Test
    void whatWasNotHeardIsSaidAgain() {
        answer = new CommandOutcome.Offline();
        booked(hour(FIRST, "q1"));
        turnTo(start.minus(Duration.ofMinutes(10)));
        turnTo(start.minus(Duration.ofMinutes(9)));
        assertThat(told).hasSize(2);
    }

    @Test
    void whoDidNotHearToLetGoIsToldAgain() {
        Booking booking = booked(hour(FIRST, "q1"));
        turnTo(start.minus(Duration.ofMinutes(10)));
        answer = new CommandOutcome.Offline();
        desk.cancel(By.operator(PERSON), booking.id(), CancelReason.BLOCKED, "ice");
        turnTo(start.minus(Duration.ofMinutes(9)));
        turnTo(start.minus(Duration.ofMinutes(8)));
        answer = new CommandOutcome.Accepted("Accepted");
        turnTo(start.minus(Duration.ofMinutes(7)));
        turnTo(start.minus(Duration.ofMinutes(6)));
        assertThat(told)
                .extracting(command -> command.getClass().getSimpleName())
                .containsExactly("Reserve", "CancelReservation", "CancelReservation", "CancelReservation");
    }

    @Test
    void aBrokenEvseGivesItsBookingToTheOther() {
        Booking booking = booked(hour(FIRST, "q1"));
        turnTo(start.minus(Duration.ofMinutes(10)));
        report(1, ConnectorState.FAULTED);
        turnTo(start.minus(Duration.ofMinutes(9)));
        assertThat(now(booking).evse()).isEqualTo(SECOND);
        turnTo(start.minus(Duration.ofMinutes(8)));
        assertThat(told)
                .extracting(command -> command.getClass().getSimpleName())
                .containsExactly("Reserve", "CancelReservation", "Reserve");
    }

    @Test
    void aBrokenEvseWithoutAnotherCancelsAtTheStart() {
        Booking booking = booked(hour(FIRST, "q1"));
        booked(hour(SECOND, "q2"));
        report(1, ConnectorState.FAULTED);
        turnTo(start.minusSeconds(60));
        assertThat(now(booking).isHeld()).as("it may be repaired in time").isTrue();
        turnTo(start);
        assertThat(now(booking).state())
                .isInstanceOfSatisfying(Booking.State.Cancelled.class, cancelled -> assertThat(cancelled.reason())
                        .isEqualTo(CancelReason.BROKEN_CHARGER));
    }

    @Test
    void whoOverstaysSendsTheBookingElsewhere() {
        Booking booking = booked(hour(FIRST, "q1"));
        ChargingSession session =
                Given.aSession(STORE.sessionLedger, SITE, "tx", Given.aDriver("Other", partner), STORE.clock.instant());
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(), List.of()));
        turnTo(start.minusSeconds(60));
        assertThat(now(booking).evse()).as("it may end in time").isEqualTo(FIRST);
        turnTo(start);
        assertThat(now(booking).evse()).isEqualTo(SECOND);
    }
}
