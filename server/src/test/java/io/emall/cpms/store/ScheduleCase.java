package io.emall.cpms.store;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingDesk;
import io.emall.cpms.core.schedule.BookingOutcome;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.BookingWatch;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceWatch;
import io.emall.cpms.core.schedule.Rescue;
import io.emall.cpms.core.schedule.Timelines;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Desks and rounds on the real database, and a station of two equal EVSEs that answers as it is told. */
abstract class ScheduleCase {

    static final String SITE = "BOOK";
    static final EvseUid FIRST = new EvseUid("BOOK-1");
    static final EvseUid SECOND = new EvseUid("BOOK-2");
    static final Actor PERSON = new Actor(new UserId(new UUID(0, 1)), "ada", Role.ADMINISTRATOR);

    final TestStore store;

    final List<StationCommand> told = new ArrayList<>();
    CommandOutcome answer = new CommandOutcome.Accepted("Accepted");
    PartnerId partner;
    Instant start;

    final BookingDesk desk;
    final BookingWatch watch;
    final MaintenanceDesk maintenance;
    final MaintenanceWatch maintenanceWatch;

    ScheduleCase(TestStore store) {
        this(store, BookingRules.STANDARD);
    }

    ScheduleCase(TestStore store, BookingRules rules) {
        this.store = store;
        Uuids uuids = new Uuids(store.clock);
        Timelines timelines = new Timelines(store.occupations, store.ends, store.openings, rules, store.clock);
        Rescue rescue = new Rescue(store.bookings, store.locations, timelines);
        desk = new BookingDesk(store.bookings, store.locations, timelines, rules, uuids, store.clock);
        watch = new BookingWatch(
                store.bookings,
                store.holds,
                store.locations,
                this::send,
                store.ends,
                (booking, station) -> false,
                rescue,
                store.outbox,
                rules,
                store.clock,
                Runnable::run);
        maintenance = new MaintenanceDesk(
                store.windows,
                store.bookings,
                store.occupations,
                store.locations,
                rescue,
                store.audit,
                uuids,
                store.clock);
        maintenanceWatch = new MaintenanceWatch(
                store.windows, store.locations, this::send, store.wishes, store.clock, Runnable::run);
    }

    CommandOutcome send(StationId station, StationCommand command) {
        told.add(command);
        return answer;
    }

    @BeforeEach
    void aSiteWithTwoEvses() {
        store.sql
                .sql(
                        "truncate booking, booking_event, booking_request, occupation, maintenance, session, session_meter, availability_wish")
                .update();
        Given.aSite(store, SITE);
        store.locations.save(new LocationId("L-" + SITE), Given.anEvse("BOOK-2", SITE, 2, Given.aConnector("1", 1)));
        partner = Given.aPartner(store, "BKG").id();
        store.stationLedger.connected(new StationId(SITE), "ocpp1.6", store.clock.instant());
        report(1, ConnectorState.AVAILABLE);
        report(2, ConnectorState.AVAILABLE);
        start = store.clock.instant().plus(Duration.ofHours(2));
    }

    void report(int evse, ConnectorState state) {
        store.stationLedger.reported(
                new StationId(SITE), new ConnectorReport(evse, 1, state, state.name(), "", store.clock.instant()));
    }

    BookingWish wish(@Nullable EvseUid evse, Instant from, Instant until, String request) {
        return new BookingWish(
                new LocationId("L-" + SITE),
                evse,
                null,
                null,
                null,
                new Interval(from, until),
                Given.aDriver("Card", partner),
                request);
    }

    BookingWish hour(@Nullable EvseUid evse, String request) {
        return wish(evse, start, start.plus(Duration.ofHours(1)), request);
    }

    Booking booked(BookingWish wish) {
        return ((BookingOutcome.Done) desk.book(By.partner(partner), wish)).booking();
    }

    BookingOutcome.Refused refused(BookingWish wish) {
        return (BookingOutcome.Refused) desk.book(By.partner(partner), wish);
    }

    Booking now(Booking booking) {
        return store.bookings.find(booking.id()).orElseThrow();
    }

    void turnTo(Instant moment) {
        store.clock.turn(Duration.between(store.clock.instant(), moment));
        watch.round();
        maintenanceWatch.round();
    }

    EvseStatus status(EvseUid evse) {
        return store.locations
                .findByEvse(evse)
                .orElseThrow()
                .evse(evse)
                .orElseThrow()
                .status();
    }
}
