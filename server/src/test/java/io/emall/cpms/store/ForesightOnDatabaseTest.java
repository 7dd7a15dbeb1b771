package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.battery.GivenBattery;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.PowerHistory;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.energy.HabitForesight;
import io.emall.cpms.core.energy.Outlook;
import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is foreseen of a location, from what the database remembers of it. */
class ForesightOnDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static int sites;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final String name = "F" + ++sites;
    private final LocationId place = new LocationId("L-" + name);
    private final Site site = new Site(place, Watts.ofKilo(50), Watts.ZERO, Watts.ofKilo(20), BigDecimal.ZERO);

    ForesightOnDatabaseTest() {
        Given.aSite(STORE, name);
    }

    @Test
    void ofANewSiteNothingIsKnown() {
        Outlook outlook = outlook();

        assertThat(outlook.building().toArray()).containsOnly(10_000);
        assertThat(outlook.sun().toArray()).containsOnly(0);
        assertThat(outlook.walkIns().toArray()).containsOnly(0);
        assertThat(outlook.buffer()).isNull();
    }

    @Test
    void theBuildingDoesAsOnTheSameDayOfTheWeeksBefore() {
        measured(MeterKind.BUILDING, 28, at -> isWeekend(at) ? 1_000 : 5_000);

        Outlook outlook = outlook();

        assertThat(outlook.building().at(0)).isEqualTo(5_000, within(1.0));
        Outlook friday = outlook(NOW.plus(Duration.ofDays(2)));
        assertThat(friday.building().at(96)).as("Saturday").isEqualTo(1_000, within(1.0));
    }

    @Test
    void theSunShinesWhenItDidAndNotWhereNobodyLooked() {
        measured(MeterKind.PV, 5, at -> at.atOffset(ZoneOffset.UTC).getHour() == 12 ? 9_000 : 0);

        Outlook outlook = outlook();

        assertThat(outlook.sun().at(16)).isEqualTo(9_000, within(1.0));
        assertThat(outlook.sun().at(12)).isZero();
    }

    @Test
    void carsAreExpectedWhenSuchCarsCame() {
        for (int day = 1; day <= 10; day++) {
            came(NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(10)), 11_000);
        }

        Outlook outlook = outlook();

        double expected = 0;
        for (int step = 36; step < 52; step++) {
            expected += outlook.walkIns().at(step) / 4;
        }
        assertThat(expected).as("Wh from 17 to 21 o'clock").isBetween(8_000.0, 11_001.0);
        assertThat(outlook.walkIns().at(20)).as("in the afternoon").isZero();
    }

    @Test
    void batteriesKeepWhatTheConnectionLackedBefore() {
        for (int quarter = 0; quarter < 3 * 96; quarter++) {
            Instant at = NOW.minus(Duration.ofDays(3)).plusSeconds(900L * quarter);
            boolean peak = at.atOffset(ZoneOffset.UTC).getHour() == 18;
            load(at, peak ? 90_000 : 20_000);
        }

        Outlook outlook = outlook();

        assertThat(outlook.buffer()).isNotNull();
        assertThat(outlook.buffer().at(38)).as("before the peak").isEqualTo(1.5 * 40_000, within(1.0));
        assertThat(outlook.buffer().at(8)).as("in the morning").isZero();
    }

    private Outlook outlook() {
        return outlook(NOW);
    }

    private Outlook outlook(Instant now) {
        SiteMeters meters = new SiteMeters(STORE.energyDevices, STORE.deviceStatuses, STORE.powerHistory, STORE.clock);
        return new HabitForesight(meters, STORE.pastLoads)
                .of(site, ZoneOffset.UTC, Horizon.quarters(now, Horizon.LONGEST));
    }

    private static boolean isWeekend(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() >= 6;
    }

    private void measured(MeterKind kind, int days, ToDoubleFunction<Instant> watts) {
        Meter meter = GivenBattery.meter(place, sites, kind, GivenBattery.connection());
        STORE.energyDevices.save(meter);
        for (Instant at = NOW.minus(Duration.ofDays(days));
                at.isBefore(NOW.plus(Duration.ofDays(2)));
                at = at.plusSeconds(900)) {
            STORE.powerHistory.add(
                    List.of(new PowerHistory.Part(meter.key(), at, 900, 900 * watts.applyAsDouble(at), null)));
        }
    }

    private void came(Instant at, long wattHours) {
        ChargingSession session = Given.aSession(STORE, name, "k" + at, null, at);
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(), List.of()));
        ChargingSession read = Given.metered(
                Given.metered(session, Given.aReading(at, 0)), Given.aReading(at.plus(Duration.ofHours(3)), wattHours));
        STORE.sessionLedger.write(new SessionChange(
                read.in(
                        new SessionState.Ended(at.plus(Duration.ofHours(3)), "Local", null),
                        at.plus(Duration.ofHours(3))),
                false,
                List.of(),
                List.of()));
    }

    private void load(Instant at, double watts) {
        STORE.sql
                .sql("""
                        insert into energy_quarter (location_id, operator_id, begins, quarter)
                        select id, operator_id, ?, jsonb_build_object('measured',
                            jsonb_build_object('building', ?, 'cars', 0, 'sun', 0)) from location where id = ?
                        """)
                .param(Times.param(at))
                .param(watts)
                .param(place.value())
                .update();
    }
}
