package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.ExpectedEnds;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calendar of a location: all that takes its EVSEs' time, side by side. */
public final class CalendarViews {
    private static final int ROUND = 500;
    /** More than fit on any screen. */
    private static final int MOST = 5_000;

    private final Locations locations;
    private final BookingOffice bookings;
    private final MaintenanceDesk maintenance;
    private final Openings openings;
    private final ExpectedEnds ends;
    private final SessionViews sessions;
    private final Tariffs tariffs;

    public CalendarViews(
            Locations locations,
            BookingOffice bookings,
            MaintenanceDesk maintenance,
            Openings openings,
            ExpectedEnds ends,
            SessionViews sessions,
            Tariffs tariffs) {
        this.locations = locations;
        this.bookings = bookings;
        this.maintenance = maintenance;
        this.openings = openings;
        this.ends = ends;
        this.sessions = sessions;
        this.tariffs = tariffs;
    }

    /** Empty if there is no such location. */
    public Optional<CalendarSheet> of(Actor by, LocationId id, Interval within) {
        by.must(Permission.VIEW_BOOKINGS);
        return locations.find(id).map(location -> sheet(by, location, within));
    }

    private CalendarSheet sheet(Actor by, Location location, Interval within) {
        List<EvseUid> evses = location.evses().stream().map(Evse::uid).toList();
        return new CalendarSheet(
                location,
                within,
                bookings(by, location.id(), within),
                maintenance.of(by, evses, within).stream()
                        .filter(window -> window.state() != MaintenanceWindow.State.CANCELLED)
                        .toList(),
                running(by, location.id(), evses),
                openings.of(location.id()).closed(within, location.zone()),
                by.role().may(Permission.VIEW_MONEY) ? promotions(location, within) : List.of());
    }

    private List<Booking> bookings(Actor by, LocationId location, Interval within) {
        Bookings.Filter filter = new Bookings.Filter(location, null, null, null, within.from(), within.until());
        List<Booking> found = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<Booking> page = bookings.page(by, filter, after, ROUND);
            page.items().stream().filter(CalendarViews::isShown).forEach(found::add);
            after = page.next();
        } while (after != null && found.size() < MOST);
        return found.reversed();
    }

    private static boolean isShown(Booking booking) {
        return switch (booking.state()) {
            case Booking.State.Held(), Booking.State.Fulfilled(), Booking.State.NoShow() -> true;
            case Booking.State.Cancelled cancelled -> false;
            case Booking.State.Rejected rejected -> false;
        };
    }

    private List<CalendarSheet.Running> running(Actor by, LocationId location, List<EvseUid> evses) {
        Map<EvseUid, ExpectedEnds.Running> expected = ends.of(evses);
        return sessions.page(by, new Sessions.Filter(null, location, true, null), null, ROUND).items().stream()
                .flatMap(session -> running(session, expected))
                .toList();
    }

    private static Stream<CalendarSheet.Running> running(
            ChargingSession session, Map<EvseUid, ExpectedEnds.Running> expected) {
        EvseUid evse = session.place().evse();
        ExpectedEnds.Running its = evse == null ? null : expected.get(evse);
        return evse == null || its == null
                ? Stream.of()
                : Stream.of(new CalendarSheet.Running(session, evse, its.endsAt()));
    }

    private List<Tariff> promotions(Location location, Interval within) {
        return tariffs.history(location.area()).stream()
                .filter(tariff ->
                        tariff.kind() == PriceKind.PROMOTION && tariff.valid().overlaps(within))
                .toList();
    }
}
