package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.forecast.Because;
import io.emall.cpms.core.forecast.Charge;
import io.emall.cpms.core.forecast.Ended;
import io.emall.cpms.core.forecast.FreeSockets;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.profile.EvNeeds;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ends are told from, read from the database, and when a socket is free because of it. */
class PostgresForecastTest {

    private static final String SITE = "FC";
    private static final EvseUid EVSE = new EvseUid("FC-1");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final Instant now = STORE.clock.instant();
    private Driver driver;
    private FreeSockets sockets;

    @BeforeEach
    void aSite() {
        STORE.sql
                .sql(
                        "truncate booking, booking_event, occupation, session, session_meter, meter_value, ev_needs cascade")
                .update();
        Given.aSite(STORE, SITE);
        driver = Given.aDriver("Card", Given.aPartner(STORE, "FCP").id());
        sockets = new FreeSockets(STORE.ends, STORE.occupations, BookingTerms.STANDARD, STORE.clock);
        STORE.stationLedger.connected(new StationId(SITE), "ocpp2.0.1", now);
        report(ConnectorState.OCCUPIED);
        STORE.lessons.learn();
    }

    private void report(ConnectorState state) {
        STORE.stationLedger.reported(
                new StationId(SITE), new ConnectorReport(1, 1, state, state.name(), "", STORE.clock.instant()));
    }

    private ChargingSession began(String key, Duration ago, MeterReading... readings) {
        ChargingSession session = Given.aSession(STORE.sessionLedger, SITE, key, driver, now.minus(ago));
        for (MeterReading reading : readings) {
            session = Given.metered(session, reading);
        }
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(readings), List.of()));
        return session;
    }

    /** By somebody else, who has no part in the habits of who charges now. */
    private void others(Duration lasted) {
        Driver before = driver;
        driver = Given.aDriver("Other", before.partner());
        for (int i = 0; i < 60; i++) {
            ended("t" + i, Duration.ofDays(1 + i), lasted);
        }
        driver = before;
    }

    private void ended(String key, Duration ago, Duration lasted) {
        ChargingSession session = began(key, ago);
        Instant end = now.minus(ago).plus(lasted);
        STORE.sessionLedger.write(new SessionChange(
                session.in(new SessionState.Ended(end, "Local", null), end), false, List.of(), List.of()));
    }

    private MeterReading reading(Duration ago, long wattHours, int percent) {
        return new MeterReading(now.minus(ago), WattHours.of(wattHours), Watts.ofKilo(42), percent, false, List.of());
    }

    private Charge running() {
        return STORE.charges.at(List.of(EVSE)).get(EVSE);
    }

    @Test
    void whatRunsIsReadWithItsBatteryAndItsDriversHabit() {
        ended("old", Duration.ofDays(3), Duration.ofMinutes(50));
        ended("wrong", Duration.ofDays(2), Duration.ofSeconds(10));
        began(
                "tx",
                Duration.ofMinutes(20),
                reading(Duration.ofMinutes(19), 1_000, 30),
                reading(Duration.ofMinutes(4), 13_000, 54));
        Charge charge = running();
        assertThat(charge.occasion().speed()).isEqualTo(SpeedClass.FAST);
        assertThat(charge.occasion().at().getZone()).isEqualTo(Given.OPERATOR.zone());
        assertThat(charge.own()).singleElement().satisfies(own -> assertThat(own.minutes())
                .isEqualTo(50));
        assertThat(charge.battery()).isNotNull().satisfies(battery -> {
            assertThat(battery.age()).isEqualTo(4);
            assertThat(battery.kilowatts()).isEqualTo(42);
            assertThat(battery.delivered()).isEqualTo(12);
            assertThat(battery.stateOfCharge()).isEqualTo(54);
            assertThat(battery.first()).isNotNull().satisfies(first -> {
                assertThat(first.stateOfCharge()).isEqualTo(30);
                assertThat(first.delivered()).isZero();
            });
        });
    }

    @Test
    void whoParksOvernightAtAnotherKindOfSocketHasNoHabitHere() {
        ended("fast", Duration.ofDays(3), Duration.ofMinutes(50));
        STORE.sql
                .sql("update connector set power_type = 'AC_3_PHASE', max_power_w = 11000 where evse_uid = 'FC-1'")
                .update();
        began("tx", Duration.ofMinutes(20));
        assertThat(running().occasion().speed()).isEqualTo(SpeedClass.STANDARD);
        assertThat(running().own())
                .as("the EVSE's sockets are of another kind now")
                .hasSize(1);
        Given.aSite(STORE, "FCDC");
        STORE.sql
                .sql("update session set evse_uid = 'FCDC-1' where state = 'ENDED'")
                .update();
        assertThat(running().own()).isEmpty();
    }

    @Test
    void whatTheCarToldAndWhatIsBookedIsReadToo() {
        BookingId id = new BookingId(UUID.randomUUID());
        Interval hour = new Interval(now.minusSeconds(600), now.plusSeconds(3000));
        STORE.bookings.add(
                new Booking(id, 77, EVSE, hour, driver, "q", BookingTerms.STANDARD, new Booking.State.Held()),
                By.SYSTEM);
        ChargingSession session = Given.aSession(STORE.sessionLedger, SITE, "tx", driver, now.minusSeconds(600))
                .drivenBy(driver, id);
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(), List.of()));
        assertThat(running().bookedUntil()).isEqualTo(hour.until());
        assertThat(running().battery()).isNull();

        Instant leaving = now.plusSeconds(1800);
        STORE.reportedPower.save(new EvNeeds(
                new StationId(SITE), 1, session.id(), now, "DC", WattHours.of(20_000), leaving, Map.of(), true));
        assertThat(running().departure()).isEqualTo(leaving);
    }

    @Test
    void endedSessionsTeachTheSchedule() {
        assertThat(STORE.ends.of(List.of(EVSE))).isEmpty();
        others(Duration.ofMinutes(100));
        began("tx", Duration.ofMinutes(40));
        assertThat(STORE.endedSessions.since(now.minus(Duration.ofDays(30)), 100))
                .hasSize(30)
                .extracting(Ended::minutes)
                .containsOnly(100.0);
        Instant guessed = STORE.ends.of(List.of(EVSE)).get(EVSE).endsAt();
        STORE.lessons.learn();
        Instant learnt = STORE.ends.of(List.of(EVSE)).get(EVSE).endsAt();
        assertThat(learnt).isNotEqualTo(guessed).isBetween(now.plusSeconds(59 * 60), now.plusSeconds(62 * 60));
    }

    @Test
    void theFirstSocketIsFreeAfterTheSessionAndAfterWhoComesNext() {
        others(Duration.ofMinutes(100));
        STORE.lessons.learn();
        began("tx", Duration.ofMinutes(40));
        assertThat(expected().first().get(SpeedClass.FAST)).satisfies(first -> {
            assertThat(first.because()).isEqualTo(Because.SIMILAR_SESSIONS);
            assertThat(first.median()).isBetween(now.plusSeconds(59 * 60), now.plusSeconds(62 * 60));
        });
        Interval next = new Interval(now.plusSeconds(4000), now.plusSeconds(8000));
        BookingId id = new BookingId(UUID.randomUUID());
        STORE.bookings.add(
                new Booking(id, 78, EVSE, next, driver, "q", BookingTerms.STANDARD, new Booking.State.Held()),
                By.SYSTEM);
        assertThat(expected().first().get(SpeedClass.FAST).median())
                .as("with its buffer")
                .isBetween(now.plusSeconds(8299), now.plusSeconds(8310));
        report(ConnectorState.AVAILABLE);
        assertThat(expected().first()).isEmpty();
        report(ConnectorState.FAULTED);
        assertThat(expected().first()).as("nobody knows when it is repaired").isEmpty();
    }

    private FreeSockets.Expected expected() {
        Location location = STORE.locations.findByEvse(EVSE).orElseThrow();
        return sockets.at(location);
    }
}
