package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of the schedule one should know today: bookings that were rejected, and the next maintenance. */
@Component
class ScheduleNeeds {
    private static final int MOST = 99;
    private static final Duration AHEAD = Duration.ofDays(7);

    private final BookingOffice bookings;
    private final MaintenanceDesk maintenance;
    private final Zones zones;
    private final Times times;

    ScheduleNeeds(BookingOffice bookings, MaintenanceDesk maintenance, Zones zones, Times times) {
        this.bookings = bookings;
        this.maintenance = maintenance;
        this.zones = zones;
        this.times = times;
    }

    List<Need> of(Actor actor, List<LocationSheet> places) {
        List<Need> needs = new ArrayList<>();
        ZoneId zone = zones.home();
        LocalDate today = times.now().atZone(zone).toLocalDate();
        int rejected = rejected(actor, today, zone);
        if (rejected > 0) {
            String address = "/bookings?state=REJECTED&day=" + today;
            needs.add(new Need("warn", "calendar-off", "need.bookings.rejected", Integer.toString(rejected), address));
        }
        List<EvseUid> evses = places.stream()
                .map(LocationSheet::location)
                .map(Location::evses)
                .flatMap(List::stream)
                .map(Evse::uid)
                .toList();
        Instant now = times.now();
        maintenance.of(actor, evses, new Interval(now, now.plus(AHEAD))).stream()
                .filter(MaintenanceWindow::isOpen)
                .findFirst()
                .ifPresent(window -> needs.add(need(window, zone)));
        return needs;
    }

    private int rejected(Actor actor, LocalDate day, ZoneId zone) {
        Bookings.Filter filter = new Bookings.Filter(
                null,
                null,
                null,
                BookingEvent.Kind.REJECTED,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        return bookings.page(actor, filter, null, MOST).items().size();
    }

    private Need need(MaintenanceWindow window, ZoneId zone) {
        String about = window.evse() + ", " + times.dayRange(window.period(), zone);
        return new Need("todo", "tool", "need.maintenance", about, "/bookings/maintenance/" + window.id());
    }
}
