package io.emall.cpms.core.schedule;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.schedule.MaintenanceOutcome.Blocked;
import io.emall.cpms.core.schedule.MaintenanceOutcome.InTheWay;
import io.emall.cpms.core.schedule.MaintenanceOutcome.Planned;
import io.emall.cpms.core.schedule.MaintenanceOutcome.What;
import io.emall.cpms.core.schedule.MaintenanceOutcome.Wrong;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People take EVSEs out of service for a time; bookings in the way go elsewhere or are cancelled (scenario 3). */
public final class MaintenanceDesk {

    private static final int TRIES = 3;

    private final MaintenanceWindows windows;
    private final Bookings bookings;
    private final Occupations occupations;
    private final Locations locations;
    private final Rescue rescue;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;

    public MaintenanceDesk(
            MaintenanceWindows windows,
            Bookings bookings,
            Occupations occupations,
            Locations locations,
            Rescue rescue,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.windows = windows;
        this.bookings = bookings;
        this.occupations = occupations;
        this.locations = locations;
        this.rescue = rescue;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    public List<MaintenanceWindow> of(Actor by, List<EvseUid> evses, Interval during) {
        by.must(Permission.VIEW_STATIONS);
        return windows.of(evses, during);
    }

    public Optional<MaintenanceWindow> find(Actor by, UUID id) {
        by.must(Permission.VIEW_STATIONS);
        return windows.find(id);
    }

    /** What planning it would do. Nothing changes. */
    public MaintenanceOutcome preview(Actor by, MaintenanceWish wish) {
        by.must(Permission.PLAN_MAINTENANCE);
        Location location = wish.evses().isEmpty()
                ? null
                : locations.findByEvse(wish.evses().getFirst()).orElse(null);
        What wrong = location == null ? What.UNKNOWN_EVSE : wrong(wish, location);
        return location == null || wrong != null
                ? new Wrong(Objects.requireNonNullElse(wrong, What.UNKNOWN_EVSE))
                : preview(by, wish, location);
    }

    private @Nullable What wrong(MaintenanceWish wish, Location location) {
        Instant until = wish.period().until();
        if (until == null) {
            return What.ENDLESS;
        }
        if (!until.isAfter(clock.instant())) {
            return What.IN_THE_PAST;
        }
        if (wish.weeks() < 1 || wish.weeks() > MaintenanceWish.MOST_WEEKS) {
            return What.WEEKS;
        }
        if (wish.evses().stream().anyMatch(evse -> location.evse(evse).isEmpty())) {
            return What.SEVERAL_LOCATIONS;
        }
        return isSocketKnown(wish, location) ? null : What.UNKNOWN_SOCKET;
    }

    private static boolean isSocketKnown(MaintenanceWish wish, Location location) {
        ConnectorId socket = wish.connector();
        if (socket == null) {
            return true;
        }
        return wish.evses().size() == 1
                && location.evse(wish.evses().getFirst())
                        .flatMap(evse -> evse.connector(socket))
                        .isPresent();
    }

    private MaintenanceOutcome preview(Actor by, MaintenanceWish wish, Location location) {
        UUID series = uuids.next();
        List<MaintenanceWindow> planned = wish.times(location.zone()).stream()
                .flatMap(time -> wish.evses().stream()
                        .distinct()
                        .map(evse -> new MaintenanceWindow(
                                uuids.next(),
                                series,
                                evse,
                                wish.connector(),
                                wish.kind(),
                                time,
                                wish.words(),
                                by.name(),
                                MaintenanceWindow.State.PLANNED)))
                .toList();
        List<Occupations.Occupation> blocking = planned.stream()
                .flatMap(window -> occupations.of(List.of(window.evse()), window.period()).stream())
                .filter(taken -> taken.kind() != Occupations.Kind.BOOKING)
                .toList();
        return blocking.isEmpty()
                ? new Planned(planned, inTheWay(planned, location, wish.evses()))
                : new Blocked(blocking);
    }

    private List<InTheWay> inTheWay(List<MaintenanceWindow> planned, Location location, List<EvseUid> avoid) {
        return planned.stream()
                .flatMap(window -> bookings.holding(List.of(window.evse()), window.period()).stream())
                .distinct()
                .map(booking -> new InTheWay(booking, place(booking, location, avoid)))
                .toList();
    }

    private @Nullable EvseUid place(Booking booking, Location location, List<EvseUid> avoid) {
        Evse like = location.evse(booking.evse()).orElseThrow();
        return booking.isAhead()
                ? rescue.places(booking, location.id(), like, new HashSet<>(avoid)).stream()
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Moves or cancels what is in the way, then takes the time. */
    public MaintenanceOutcome plan(Actor by, MaintenanceWish wish) {
        MaintenanceOutcome outcome = preview(by, wish);
        for (int attempt = 0; attempt < TRIES && outcome instanceof Planned planned; attempt++) {
            List<InTheWay> gone = clear(by, planned, wish);
            if (windows.add(planned.windows())) {
                audit.record(by, "plan maintenance " + wish.period(), "EVSEs " + wish.evses());
                return new Planned(planned.windows(), gone);
            }
            outcome = preview(by, wish);
        }
        return outcome instanceof Planned ? new Blocked(List.of()) : outcome;
    }

    private List<InTheWay> clear(Actor by, Planned planned, MaintenanceWish wish) {
        return planned.inTheWay().stream()
                .map(one -> new InTheWay(one.booking(), cleared(by, one.booking(), wish)))
                .toList();
    }

    private @Nullable EvseUid cleared(Actor by, Booking booking, MaintenanceWish wish) {
        Location location = locations.findByEvse(booking.evse()).orElseThrow();
        Evse like = location.evse(booking.evse()).orElseThrow();
        EvseUid place = booking.isAhead()
                ? rescue.move(booking, location.id(), like, new HashSet<>(wish.evses()), "maintenance")
                        .orElse(null)
                : null;
        if (place == null) {
            bookings.end(
                    booking.id(),
                    new Booking.State.Cancelled(By.operator(by), CancelReason.BROKEN_CHARGER, "maintenance"));
        }
        return place;
    }

    /** Where within that time the fewest bookings are in the way. */
    public Optional<QuietTime> quietest(Actor by, List<EvseUid> evses, Interval within, Duration length) {
        by.must(Permission.PLAN_MAINTENANCE);
        return QuietTime.of(occupations.of(evses, within), within, length);
    }

    /** It is over now, or does not take place at all; the station comes back with the next round. */
    public boolean finish(Actor by, UUID id) {
        by.must(Permission.PLAN_MAINTENANCE);
        MaintenanceWindow window = windows.find(id).orElse(null);
        if (window == null || !window.isOpen()) {
            return false;
        }
        boolean isRunning = window.state() == MaintenanceWindow.State.RUNNING;
        audit.record(by, "finish maintenance", "EVSE " + window.evse());
        return isRunning
                ? windows.prolong(id, clock.instant())
                : windows.end(id, MaintenanceWindow.State.CANCELLED, clock.instant());
    }

    /** What prolonging it would do. Nothing changes. */
    public MaintenanceOutcome previewLonger(Actor by, UUID id, Instant until) {
        by.must(Permission.PLAN_MAINTENANCE);
        MaintenanceWindow window = windows.find(id).orElse(null);
        if (window == null || !window.isOpen()) {
            return new Wrong(What.OVER);
        }
        if (!until.isAfter(clock.instant()) || !until.isAfter(window.period().from())) {
            return new Wrong(What.IN_THE_PAST);
        }
        return until.isAfter(window.until())
                ? preview(by, more(window, new Interval(window.until(), until)))
                : new Planned(List.of(window), List.of());
    }

    /** It takes longer: bookings in the way go, as when it was planned. */
    public MaintenanceOutcome prolong(Actor by, UUID id, Instant until) {
        by.must(Permission.PLAN_MAINTENANCE);
        MaintenanceWindow window = windows.find(id).orElse(null);
        if (window == null || !window.isOpen() || !until.isAfter(clock.instant())) {
            return new Wrong(window == null || !window.isOpen() ? What.OVER : What.IN_THE_PAST);
        }
        Interval more = until.isAfter(window.until()) ? new Interval(window.until(), until) : null;
        List<InTheWay> gone = more == null ? List.of() : cleared(by, window, more);
        return windows.prolong(id, until)
                ? new Planned(windows.find(id).stream().toList(), gone)
                : new Blocked(more == null ? List.of() : occupations.of(List.of(window.evse()), more));
    }

    private List<InTheWay> cleared(Actor by, MaintenanceWindow window, Interval more) {
        MaintenanceWish wish = more(window, more);
        return bookings.holding(List.of(window.evse()), more).stream()
                .map(booking -> new InTheWay(booking, cleared(by, booking, wish)))
                .toList();
    }

    private static MaintenanceWish more(MaintenanceWindow window, Interval more) {
        return new MaintenanceWish(List.of(window.evse()), window.connector(), window.kind(), more, 1, window.words());
    }
}
