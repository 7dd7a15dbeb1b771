package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.CalendarSheet;
import io.emall.cpms.core.view.CalendarViews;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the location that a page of the schedule is about. */
@Component
class Sites {
    private static final int OFFERED = 500;

    private final LocationViews locations;
    private final CalendarViews calendars;

    Sites(LocationViews locations, CalendarViews calendars) {
        this.locations = locations;
        this.calendars = calendars;
    }

    /** The named one, the one with that EVSE, or else the first there is. */
    Location find(Actor actor, @Nullable String location, @Nullable String evse) {
        return named(actor, location)
                .or(() -> with(actor, evse))
                .or(() -> all(actor).stream().findFirst())
                .orElseThrow(() -> new NotFound("location"));
    }

    private Optional<Location> named(Actor actor, @Nullable String location) {
        if (location == null || location.isBlank()) {
            return Optional.empty();
        }
        try {
            LocationId id = new LocationId(location.strip());
            return Optional.of(
                    locations.find(actor, id).map(LocationSheet::location).orElseThrow(() -> new NotFound(location)));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(location);
        }
    }

    private Optional<Location> with(Actor actor, @Nullable String evse) {
        if (evse == null || evse.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(actor, new EvseUid(evse.strip())));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(evse);
        }
    }

    Location of(Actor actor, EvseUid evse) {
        return locations
                .findByEvse(actor, evse)
                .map(LocationSheet::location)
                .orElseThrow(() -> new NotFound(evse.value()));
    }

    Map<EvseUid, String> evseNames(Actor actor, Collection<EvseUid> evses) {
        return locations.evseNames(actor, evses);
    }

    List<Location> all(Actor actor) {
        return locations.page(actor, null, OFFERED).items().stream()
                .map(LocationSheet::location)
                .toList();
    }

    /** What runs at those EVSEs now, and probably still will at that time. */
    List<CalendarSheet.Running> running(Actor actor, Location site, List<EvseUid> evses, Interval time) {
        return calendars.of(actor, site.id(), time).stream()
                .flatMap(sheet -> sheet.running().stream())
                .filter(running ->
                        evses.contains(running.evse()) && running.during().overlaps(time))
                .toList();
    }
}
