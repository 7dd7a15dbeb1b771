package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reservations end by use, by fault, and by the station's own word (P-52, field lesson 20). */
class StationReservationsTest {

    private final Site site = new Site();
    private final StationDesk desk = site.desk();

    @Test
    void fieldLesson20AReservationIsUsedThoughTheStationDoesNotSaySo() {
        site.bookings.add(reservation("E1", Site.CARD, null));
        start(1, Site.CARD, null);

        assertThat(site.bookingEnds).containsExactly(new Booking.State.Fulfilled());
    }

    @Test
    void aReservationIsUsedAtAnotherEvseWhereTheStationSaysSo() {
        site.bookings.add(reservation("E1", Site.CARD, null));
        start(2, Site.CARD, 5);

        assertThat(site.bookingEnds).containsExactly(new Booking.State.Fulfilled());
        assertThat(session().booking()).isEqualTo(new BookingId(new UUID(1, 1)));
    }

    @Test
    void aReservationOfAnotherIsNotUsedByNamingIt() {
        site.bookings.add(reservation("E1", Site.OTHER_CARD, null));
        TransactionAnswer answer = start(2, Site.CARD, 5);

        assertThat(answer.authorisation())
                .isEqualTo(new Authorisation.Refused(Authorisation.Reason.RESERVED_FOR_ANOTHER));
        assertThat(site.bookingEnds).isEmpty();
    }

    @Test
    void fieldLesson20AMemberOfTheGroupMayUseTheReservation() {
        site.group = "FLEET";
        site.bookings.add(reservation("E1", Site.OTHER_CARD, "FLEET"));

        assertThat(start(1, Site.CARD, null).authorisation()).isInstanceOf(Authorisation.Allowed.class);
        assertThat(site.bookingEnds).containsExactly(new Booking.State.Fulfilled());
    }

    @Test
    void p44ATokenThatComesLateUsesTheReservationToo() {
        site.bookings.add(reservation("E1", Site.CARD, null));
        event(Phase.BEGUN, 0, null);
        assertThat(site.bookingEnds).isEmpty();
        event(Phase.UPDATED, 1, Site.CARD);
        event(Phase.UPDATED, 2, Site.CARD);

        assertThat(site.bookingEnds).containsExactly(new Booking.State.Fulfilled());
    }

    @Test
    void fieldLesson20AFaultedEvseKeepsNoReservation() {
        site.bookings.add(reservation("E1", Site.CARD, null));
        reported(2, ConnectorState.FAULTED);
        assertThat(site.bookingEnds).isEmpty();
        reported(1, ConnectorState.FAULTED);

        assertThat(site.bookingEnds)
                .containsExactly(new Booking.State.Cancelled(
                        By.station("FAULTED"), CancelReason.BROKEN_CHARGER, "the station reports FAULTED"));
    }

    @Test
    void p52TheStationsOwnWordEndsAReservationHere() {
        site.bookings.add(reservation("E1", Site.CARD, null));
        desk.reservationOver(5, new Booking.State.NoShow());
        desk.reservationOver(6, new Booking.State.NoShow());

        assertThat(site.bookingEnds).as("and none that it does not know").containsExactly(new Booking.State.NoShow());
    }

    @Test
    void noStationEndsTheReservationOfAnother() {
        site.bookings.add(reservation("ELSEWHERE", Site.CARD, null));
        desk.reservationOver(5, new Booking.State.NoShow());

        assertThat(site.bookingEnds).isEmpty();
    }

    private void reported(int evse, ConnectorState state) {
        desk.reported(new ConnectorReport(evse, 1, state, state.name(), "", site.now));
    }

    private TransactionAnswer start(int evse, TokenUid token, @Nullable Integer reservation) {
        return desk.transaction(report(Phase.BEGUN, new Reference.Unnamed("k"), evse, token, null, reservation));
    }

    private void event(Phase phase, int seqNo, @Nullable TokenUid token) {
        desk.transaction(report(phase, new Reference.Named("tx"), 1, token, seqNo, null));
    }

    private TransactionReport report(
            Phase phase,
            Reference reference,
            int evse,
            @Nullable TokenUid token,
            @Nullable Integer seqNo,
            @Nullable Integer reservation) {
        MeterReading reading =
                new MeterReading(site.now, WattHours.of(1000), null, null, phase == Phase.BEGUN, List.of());
        return new TransactionReport(
                phase,
                reference,
                site.now,
                evse,
                null,
                token,
                seqNo,
                false,
                List.of(reading),
                null,
                null,
                reservation,
                null);
    }

    private ChargingSession session() {
        return site.ledger.sessions.values().iterator().next();
    }

    private static Booking reservation(String evse, TokenUid token, @Nullable String group) {
        Driver driver = new Driver(
                token, "RFID", Site.EMSP, "DE", "ABC", "DE-ABC-C1", group, Driver.AuthMethod.COMMAND, "ref-1");
        return new Booking(
                new BookingId(new UUID(1, 1)),
                5,
                new EvseUid(evse),
                new Interval(Instant.EPOCH, null),
                driver,
                "R1",
                new Booking.State.Held());
    }
}
