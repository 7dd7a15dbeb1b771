package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.CalendarSheet;
import io.emall.cpms.core.view.CalendarViews;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The weekly calendar of a location, or of one EVSE, on the location's own clock. */
@Controller
class CalendarPage {
    private static final int OFFERED = 500;
    /** So many EVSEs fit beside each other seven times. */
    private static final int MOST_IN_A_WEEK = 6;

    private final CalendarViews calendars;
    private final LocationViews locations;
    private final Times times;

    CalendarPage(CalendarViews calendars, LocationViews locations, Times times) {
        this.calendars = calendars;
        this.locations = locations;
        this.times = times;
    }

    @GetMapping("/bookings/calendar")
    String show(Actor actor, @ModelAttribute("form") CalendarForm form, Model model) {
        List<LocationSheet> places = locations.page(actor, null, OFFERED).items();
        LocationId wanted = form.locationId();
        if (wanted == null && places.isEmpty()) {
            model.addAttribute("places", places);
            return "calendar";
        }
        Location location = wanted == null
                ? places.getFirst().location()
                : locations.find(actor, wanted).map(LocationSheet::location).orElseThrow(() -> nothing(wanted));
        model.addAttribute("places", places);
        model.addAttribute("location", location);
        draw(actor, form, location, model);
        return "calendar";
    }

    private void draw(Actor actor, CalendarForm form, Location location, Model model) {
        ZoneId zone = location.zone();
        LocalDate today = times.now().atZone(zone).toLocalDate();
        List<Evse> evses = evses(location, form.evseUid());
        boolean isDay = form.isDay(evses.size(), MOST_IN_A_WEEK);
        Stretch stretch = Stretch.of(form.date(today), isDay, zone);
        CalendarSheet sheet =
                calendars.of(actor, location.id(), stretch.within()).orElseThrow(() -> nothing(location.id()));
        List<Entry> entries = Entry.of(sheet, times.now()).stream()
                .filter(entry -> evses.contains(entry.evse()))
                .toList();
        model.addAttribute("zone", zone);
        model.addAttribute("today", today);
        model.addAttribute("stretch", stretch);
        model.addAttribute("isDay", isDay);
        model.addAttribute("evses", evses);
        model.addAttribute("entries", entries);
        model.addAttribute("days", CalendarDay.of(stretch, sheet, evses, entries, times.now()));
        model.addAttribute("turn", new Turn(location, form.evse(), isDay, stretch, today));
    }

    private static List<Evse> evses(Location location, @Nullable EvseUid wanted) {
        if (wanted == null) {
            return location.evses();
        }
        return List.of(location.evse(wanted).orElseThrow(() -> new NotFound(wanted.value())));
    }

    private static NotFound nothing(LocationId location) {
        return new NotFound(location.value());
    }

    /** Where the calendar's own links lead. */
    record Turn(Location location, @Nullable String evse, boolean isDay, Stretch stretch, LocalDate today) {
        private static final int WEEK = 7;

        public String back() {
            return to(stretch.chosen().minusDays(isDay ? 1 : WEEK));
        }

        public String ahead() {
            return to(stretch.chosen().plusDays(isDay ? 1 : WEEK));
        }

        public String now() {
            return to(today);
        }

        private String to(LocalDate date) {
            return CalendarForm.address(location, evse, isDay, date);
        }

        public String day(LocalDate date) {
            return CalendarForm.address(location, evse, true, date);
        }

        public String as(boolean day) {
            return CalendarForm.address(location, evse, day, stretch.chosen());
        }

        /** @param uid null for all */
        public String of(@Nullable String uid) {
            return CalendarForm.address(location, uid, isDay && uid == null, stretch.chosen());
        }
    }
}
