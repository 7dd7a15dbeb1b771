package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.AvailabilityWish;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.StationCommand.ChangeAvailability;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.MaintenanceOutcome;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.MaintenanceWish;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.schedule.WhyNot;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** EVSEs go out of service and come back, and bookings give way. */
class MaintenanceOnDatabaseTest extends ScheduleCase {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    MaintenanceOnDatabaseTest() {
        super(STORE);
    }

    @Test
    void maintenanceShowsFirstWhatItDoes() {
        Booking goes = booked(hour(FIRST, "q1"));
        MaintenanceWish wish = new MaintenanceWish(
                List.of(FIRST), null, MaintenanceWindow.Kind.MAINTENANCE, goes.period(), 1, "new cable");
        var preview = (MaintenanceOutcome.Planned) maintenance.preview(PERSON, wish);
        assertThat(preview.inTheWay()).containsExactly(new MaintenanceOutcome.InTheWay(goes, SECOND));
        assertThat(now(goes).evse()).isEqualTo(FIRST);

        assertThat(maintenance.plan(PERSON, wish)).isInstanceOf(MaintenanceOutcome.Planned.class);
        assertThat(now(goes).evse()).isEqualTo(SECOND);
        assertThat(maintenance.plan(PERSON, wish)).isInstanceOf(MaintenanceOutcome.Blocked.class);
        Booking stays = now(goes);
        assertThat(refused(hour(FIRST, "q2")).why()).isEqualTo(WhyNot.TAKEN);
        var both =
                new MaintenanceWish(List.of(SECOND), null, MaintenanceWindow.Kind.CLOSED, stays.period(), 1, "market");
        maintenance.plan(PERSON, both);
        assertThat(now(goes).state()).isInstanceOf(Booking.State.Cancelled.class);
    }

    @Test
    void theStationGoesOutAndComesBack() {
        MaintenanceWindow window = planned(start, start.plusSeconds(3600));
        turnTo(start.minusSeconds(1));
        assertThat(told).isEmpty();
        assertThat(status(FIRST)).isEqualTo(EvseStatus.AVAILABLE);
        turnTo(start);
        assertThat(told).containsExactly(new ChangeAvailability(1, null, false));
        assertThat(status(FIRST)).isEqualTo(EvseStatus.INOPERATIVE);
        turnTo(start.plusSeconds(1800));
        assertThat(told).hasSize(1);
        turnTo(start.plusSeconds(3600));
        assertThat(told.getLast()).isEqualTo(new ChangeAvailability(1, null, true));
        assertThat(STORE.windows.find(window.id()).map(MaintenanceWindow::state))
                .contains(MaintenanceWindow.State.DONE);
        assertThat(STORE.count("occupation")).isZero();
        assertThat(status(FIRST)).isEqualTo(EvseStatus.AVAILABLE);
    }

    @Test
    void aMaintainerFinishesEarlyOrTakesLonger() {
        MaintenanceWindow window = planned(start, start.plusSeconds(3600));
        turnTo(start);
        assertThat(maintenance.prolong(PERSON, window.id(), start.plusSeconds(5400)))
                .isInstanceOf(MaintenanceOutcome.Planned.class);
        turnTo(start.plusSeconds(3601));
        assertThat(told).as("it goes on").hasSize(1);
        assertThat(maintenance.finish(PERSON, window.id())).isTrue();
        turnTo(start.plusSeconds(3602));
        assertThat(told.getLast()).isEqualTo(new ChangeAvailability(1, null, true));
        assertThat(maintenance.finish(PERSON, window.id())).isFalse();
    }

    /** A station that was away when it began is told when it comes: that is what the wish is kept for (P-51). */
    @Test
    void whatTheStationDidNotHearStaysWanted() {
        answer = new CommandOutcome.Offline();
        planned(start, start.plusSeconds(3600));
        turnTo(start);
        assertThat(STORE.wishes.of(new StationId(SITE))).singleElement().satisfies(wish -> {
            assertThat(wish.operative()).isFalse();
            assertThat(wish.words()).isNull();
        });
    }

    /** Killed after it was written that the window runs, before the station was told. */
    @Test
    void aRestartForgetsNoStation() {
        MaintenanceWindow window = planned(start, start.plusSeconds(3600));
        STORE.clock.turn(Duration.between(STORE.clock.instant(), start));
        STORE.windows.take(start, start.plusSeconds(60), 10);
        STORE.windows.begun(window.id(), true);
        turnTo(start.plusSeconds(59));
        assertThat(told).isEmpty();
        turnTo(start.plusSeconds(60));
        assertThat(told).containsExactly(new ChangeAvailability(1, null, false));
        turnTo(start.plusSeconds(3600));
        assertThat(told).hasSize(2);
    }

    @Test
    void whatPeopleTookOutBeforeStaysOut() {
        STORE.wishes.remember(new AvailabilityWish(new StationId(SITE), 1, 0, false, start, "Accepted"));
        planned(start, start.plusSeconds(3600));
        turnTo(start);
        turnTo(start.plusSeconds(3600));
        assertThat(told).isEmpty();
    }

    @Test
    void partnersAreToldOfMaintenanceAndOpeningHours() {
        STORE.sql.sql("""
                        update partner_connection set endpoints = endpoints || '{"Booking:RECEIVER": "https://bkg.example/b"}'
                        where partner_id = ?
                        """).param(partner.value()).update();
        STORE.sql.sql("truncate outbox").update();
        planned(start, start.plusSeconds(3600));
        assertThat(marked()).contains("LOCATION L-BOOK", "CALENDAR BOOK-1").doesNotContain("CALENDAR BOOK-2");
        STORE.sql.sql("truncate outbox").update();
        STORE.openings.save(new LocationId("L-" + SITE), OpeningHours.ALWAYS);
        assertThat(marked()).contains("LOCATION L-BOOK", "CALENDAR BOOK-1", "CALENDAR BOOK-2");
    }

    private List<String> marked() {
        return STORE.sql
                .sql("select kind || ' ' || object_id from outbox where partner_id = ?")
                .param(partner.value())
                .query(String.class)
                .list();
    }

    private MaintenanceWindow planned(Instant from, Instant until) {
        MaintenanceWish wish = new MaintenanceWish(
                List.of(FIRST), null, MaintenanceWindow.Kind.MAINTENANCE, new Interval(from, until), 1, "");
        return ((MaintenanceOutcome.Planned) maintenance.plan(PERSON, wish))
                .windows()
                .getFirst();
    }
}
