package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.AvailabilityWishes;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingDesk;
import io.emall.cpms.core.schedule.BookingOutcome;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceOutcome;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.MaintenanceWish;
import io.emall.cpms.core.schedule.WhyNot;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Car;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Booking ahead of time and taking an EVSE out for maintenance, with a station at the other end of the wire. */
class BookingStory {

    private static final Duration LOOKED_AFTER = Duration.ofSeconds(45);

    private final Stage stage = Stage.shared();
    private final SimEmsp emsp = stage.emsp();
    private final BookingDesk desk = stage.bean(BookingDesk.class);
    private final Bookings bookings = stage.bean(Bookings.class);

    private Driver driver(Site site) {
        TokenUid token = new TokenUid(site.driver().uid());
        return Driver.of(
                stage.bean(Tokens.class).find(token).getFirst(),
                Driver.AuthMethod.AUTH_REQUEST,
                "ref-" + site.location());
    }

    private BookingOutcome book(Site site, Duration ahead) {
        Driver driver = driver(site);
        Instant from = Instant.now().plus(ahead);
        PartnerId partner = driver.partner();
        assertThat(partner).isNotNull();
        return desk.book(
                By.partner(partner),
                new BookingWish(
                        new LocationId(site.location()),
                        new EvseUid(site.standard()),
                        null,
                        null,
                        null,
                        new Interval(from, from.plus(Duration.ofHours(1))),
                        driver,
                        "Q-" + site.location() + "-" + ahead));
    }

    private Booking booked(Site site, Duration ahead) {
        return ((BookingOutcome.Done) book(site, ahead)).booking();
    }

    private Booking.State state(Booking booking) {
        return bookings.find(booking.id()).orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aBookedDriverFindsTheEvseHeldAndStartsThere(Speaks version) {
        try (Site site = stage.newSite(version)) {
            Booking booking = booked(site, Duration.ofMinutes(5));
            emsp.await("the EVSE is held", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.RESERVED);
            site.station().plug(1, Car.everyday());
            site.station().swipe(1, site.driver().uid());

            emsp.await("it is used", Stage.SOON, () -> state(booking) instanceof Booking.State.Fulfilled);
            site.station().charge(1, Duration.ofMinutes(10));
            site.station().unplug(1);
            emsp.await("the bill is there", Stage.SOON, () -> !site.bills().isEmpty());
            assertThat(site.bills().getFirst().authorizationReference()).isEqualTo("ref-" + site.location());
        }
    }

    /** Whether the station shows the hold or not: nobody else gets in. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void anotherDriverIsRefused(Speaks version) {
        try (Site site = stage.newSite(version)) {
            Booking booking = booked(site, Duration.ofMinutes(5));
            emsp.await("the EVSE is held", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.RESERVED);
            Token other = emsp.addToken("OTHER" + site.location());
            emsp.pushToken(other);
            site.station().plug(1, Car.everyday());
            site.station().swipe(1, other.uid());

            assertThat(site.sessions())
                    .noneMatch(session -> session.cdrToken().uid().equals(other.uid()));
            assertThat(state(booking)).isInstanceOf(Booking.State.Held.class);
            assertThat(((BookingOutcome.Refused) book(site, Duration.ofMinutes(10))).why())
                    .isEqualTo(WhyNot.TAKEN);
        }
    }

    /** The other EVSE gets the same plug here, and it is stronger. */
    @ParameterizedTest
    @EnumSource(value = Speaks.class, names = "OCPP_16")
    void aBrokenEvseGivesItsBookingToTheOther(Speaks version) {
        try (Site site = stage.newSite(version)) {
            Location location = stage.bean(Locations.class)
                    .find(new LocationId(site.location()))
                    .orElseThrow();
            Evse first = location.evse(new EvseUid(site.standard())).orElseThrow();
            Evse fast = location.evse(new EvseUid(site.fast())).orElseThrow();
            stage.bean(StaticData.class)
                    .save(
                            Stage.ADMINISTRATOR,
                            location.id(),
                            new Evse(
                                    fast.uid(),
                                    fast.evseId(),
                                    fast.station(),
                                    fast.number(),
                                    first.connectors(),
                                    false,
                                    false,
                                    Instant.now()));
            Booking booking = booked(site, Duration.ofMinutes(5));
            emsp.await("it is held", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.RESERVED);
            site.station().breakDown(1);

            emsp.await("the other is held", LOOKED_AFTER, () -> site.evse(site.fast()) == EvseStatus.RESERVED);
            assertThat(bookings.find(booking.id()).map(Booking::evse)).contains(fast.uid());
            site.station().plug(2, Car.everyday());
            site.station().swipe(2, site.driver().uid());
            emsp.await("it is used", Stage.SOON, () -> state(booking) instanceof Booking.State.Fulfilled);
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationGoesOutForMaintenanceAndComesBack(Speaks version) {
        try (Site site = stage.newSite(version)) {
            MaintenanceDesk maintenance = stage.bean(MaintenanceDesk.class);
            Instant now = Instant.now();
            MaintenanceWish wish = new MaintenanceWish(
                    List.of(new EvseUid(site.standard())),
                    null,
                    MaintenanceWindow.Kind.MAINTENANCE,
                    new Interval(now, now.plus(Duration.ofHours(1))),
                    1,
                    "new cable");
            var planned = (MaintenanceOutcome.Planned) maintenance.plan(Stage.ADMINISTRATOR, wish);
            emsp.await("it is out", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.INOPERATIVE);
            emsp.await("the station agreed", Stage.SOON, () -> hasAnswered(site, false));

            maintenance.finish(Stage.ADMINISTRATOR, planned.windows().getFirst().id());
            emsp.await("it is back", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.AVAILABLE);
            assertThat(hasAnswered(site, true)).isTrue();
        }
    }

    private boolean hasAnswered(Site site, boolean operative) {
        return stage.bean(AvailabilityWishes.class).of(new StationId(site.stationId())).stream()
                .anyMatch(wish -> wish.evse() == 1 && wish.operative() == operative && wish.words() != null);
    }
}
