package io.emall.cpms.portal.booking;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.view.CalendarSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that takes an EVSE's time.
 *
 * @param over whether it is past, so that it is shown faintly
 * @param words what people call it: a number, or the reason of a maintenance
 * @param address of its page
 */
record Entry(Kind kind, Evse evse, Interval during, boolean over, String words, String address) {

    /** What it is; the names are keys of words and looks. */
    enum Kind {
        BOOKING("plug"),
        /** A booking for which nobody came. */
        NO_SHOW("calendar-off"),
        SESSION("battery-charging"),
        /** How long a session will probably go on. */
        EXPECTED("clock"),
        MAINTENANCE("tool"),
        /** One socket of the EVSE. */
        SOCKET("plug-connected-x"),
        CLOSED("lock");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        private static Kind of(MaintenanceWindow window) {
            if (window.connector() != null) {
                return SOCKET;
            }
            return window.kind() == MaintenanceWindow.Kind.CLOSED ? CLOSED : MAINTENANCE;
        }
    }

    /** By their beginning. For a booking that is being used its session stands. */
    static List<Entry> of(CalendarSheet sheet, Instant now) {
        List<Entry> entries = new ArrayList<>();
        Set<BookingId> used = sheet.running().stream()
                .flatMap(running -> Stream.ofNullable(running.session().booking()))
                .collect(Collectors.toSet());
        sheet.bookings().stream()
                .filter(booking -> !used.contains(booking.id()))
                .forEach(booking -> with(sheet, booking.evse(), entries, evse -> of(booking, evse)));
        sheet.windows().forEach(window -> with(sheet, window.evse(), entries, evse -> of(window, evse)));
        sheet.running().forEach(running -> with(sheet, running.evse(), entries, evse -> so(running, evse, now)));
        sheet.running().stream()
                .filter(running -> running.endsAt().isAfter(now))
                .forEach(running -> with(sheet, running.evse(), entries, evse -> rest(running, evse, now)));
        entries.removeIf(entry -> !entry.during.overlaps(sheet.within()));
        entries.sort(Comparator.comparing((Entry entry) -> entry.during.from()));
        return entries;
    }

    private static void with(CalendarSheet sheet, EvseUid uid, List<Entry> entries, Function<Evse, Entry> made) {
        sheet.location().evse(uid).map(made).ifPresent(entries::add);
    }

    private static Entry of(Booking booking, Evse evse) {
        String number = "#" + booking.number();
        Kind kind = booking.state() instanceof Booking.State.NoShow ? Kind.NO_SHOW : Kind.BOOKING;
        return new Entry(kind, evse, booking.period(), !booking.isHeld(), number, "/bookings/" + booking.id());
    }

    private static Entry of(MaintenanceWindow window, Evse evse) {
        return new Entry(
                Kind.of(window),
                evse,
                window.period(),
                !window.isOpen(),
                window.words(),
                "/bookings/maintenance/" + window.id());
    }

    private static Entry so(CalendarSheet.Running running, Evse evse, Instant now) {
        Instant from = running.session().startedAt();
        Interval during = new Interval(from, now.isAfter(from) ? now : from.plusSeconds(1));
        return new Entry(Kind.SESSION, evse, during, false, number(running), address(running));
    }

    private static Entry rest(CalendarSheet.Running running, Evse evse, Instant now) {
        return new Entry(
                Kind.EXPECTED, evse, new Interval(now, running.endsAt()), false, number(running), address(running));
    }

    private static String number(CalendarSheet.Running running) {
        return "#" + running.session().number();
    }

    private static String address(CalendarSheet.Running running) {
        return "/sessions/" + running.session().id();
    }

    static SpeedClass speed(Evse evse) {
        return evse.connectors().stream().map(Connector::speed).anyMatch(SpeedClass.FAST::equals)
                ? SpeedClass.FAST
                : SpeedClass.STANDARD;
    }

    /** Fast and standard bookings differ in more than their colour. */
    public String icon() {
        return kind == Kind.BOOKING && speed(evse) == SpeedClass.FAST ? "bolt" : kind.icon;
    }

    /** The classes of its drawing. */
    public String look() {
        String speed = speed(evse) == SpeedClass.FAST ? "fast" : "standard";
        return switch (kind) {
            case BOOKING, NO_SHOW -> "booking " + speed + (over ? " over" : "");
            case SESSION -> "session " + speed;
            case EXPECTED -> "expected " + speed;
            case MAINTENANCE -> "maintenance" + (over ? " over" : "");
            case SOCKET -> "maintenance socket" + (over ? " over" : "");
            case CLOSED -> "shut" + (over ? " over" : "");
        };
    }
}
