package io.emall.cpms.core.schedule;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking.State;
import io.emall.cpms.core.schedule.Holds.Due;
import io.emall.cpms.core.schedule.Holds.Hold;
import io.emall.cpms.core.unit.EvseUid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Looks after bookings from shortly before their start until somebody came or nobody did: holds the EVSE at its station,
 * finds another one if that cannot serve, and ends what nobody used. When each is due stands in its row (house §5a.4).
 */
public final class BookingWatch {

    private static final int ROUND = 200;

    private final Bookings bookings;
    private final Holds holds;
    private final Locations locations;
    private final StationCommands stations;
    private final ExpectedEnds ends;
    private final EarlyDrivers early;
    private final Rescue rescue;
    private final Outbox outbox;
    private final BookingRules rules;
    private final InstantSource clock;
    private final Executor background;

    /** @param background runs what waits for a station's answer; one virtual thread per task */
    public BookingWatch(
            Bookings bookings,
            Holds holds,
            Locations locations,
            StationCommands stations,
            ExpectedEnds ends,
            EarlyDrivers early,
            Rescue rescue,
            Outbox outbox,
            BookingRules rules,
            InstantSource clock,
            Executor background) {
        this.bookings = bookings;
        this.holds = holds;
        this.locations = locations;
        this.stations = stations;
        this.ends = ends;
        this.early = early;
        this.rescue = rescue;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
        this.background = background;
    }

    public void round() {
        List<Due> due = holds.take(clock.instant(), again(), ROUND);
        due.forEach(one -> background.execute(() -> visit(one)));
    }

    private Instant again() {
        return clock.instant().plus(rules.checkEvery());
    }

    private void visit(Due due) {
        Booking booking = due.booking();
        Instant now = clock.instant();
        Instant lost = booking.noShowAt();
        if (!booking.isHeld()) {
            letGo(due, null);
        } else if (now.isBefore(booking.keptFrom())) {
            letGo(due, booking.keptFrom());
        } else if (lost != null && !now.isBefore(lost)) {
            bookings.end(booking.id(), ending(booking));
        } else if (booking.isAhead()) {
            hold(due, now);
        }
    }

    /** Whose EVSE could not be offered did not stay away. */
    private State ending(Booking booking) {
        Trouble trouble = !booking.isAhead()
                ? Trouble.NONE
                : place(booking).map(place -> trouble(place.evse, booking)).orElse(Trouble.BROKEN);
        return switch (trouble) {
            case NONE -> new State.NoShow();
            case BROKEN -> new State.Cancelled(By.SYSTEM, CancelReason.BROKEN_CHARGER, "the EVSE is broken");
            case OVERSTAYED -> new State.Cancelled(By.SYSTEM, CancelReason.FULL, "somebody overstayed");
        };
    }

    private enum Trouble {
        NONE,
        BROKEN,
        OVERSTAYED
    }

    private void hold(Due due, Instant now) {
        Booking booking = due.booking();
        if (due.hold() == null) {
            outbox.mark(Outbox.Kind.EVSE, booking.evse().value());
        }
        Place place = place(booking).orElse(null);
        if (place == null) {
            cancel(booking, CancelReason.BROKEN_CHARGER, "the EVSE was removed");
            return;
        }
        if (early.settle(booking, place.evse.station())) {
            return;
        }
        Trouble trouble = trouble(place.evse, booking);
        boolean isMoved = trouble != Trouble.NONE
                && rescue.move(booking, place.location.id(), place.evse, Set.of(), trouble.name())
                        .isPresent();
        if (isMoved) {
            return;
        }
        if (trouble == Trouble.BROKEN && !now.isBefore(booking.period().from())) {
            cancel(booking, CancelReason.BROKEN_CHARGER, "the EVSE is broken and no other is free");
        } else {
            keep(due, shown(due, place.evse), again());
        }
    }

    private void cancel(Booking booking, CancelReason reason, String words) {
        bookings.end(booking.id(), new State.Cancelled(By.SYSTEM, reason, words));
    }

    /** Somebody who was there before the EVSE was kept, and still is when it begins, overstays. */
    private Trouble trouble(Evse evse, Booking booking) {
        if (Timelines.isBroken(evse)) {
            return Trouble.BROKEN;
        }
        ExpectedEnds.Running running = ends.of(List.of(evse.uid())).get(evse.uid());
        boolean isOverstayed = running != null
                && running.startedAt().isBefore(booking.keptFrom())
                && !clock.instant().isBefore(booking.period().from());
        return isOverstayed ? Trouble.OVERSTAYED : Trouble.NONE;
    }

    /** The hold that the station has after this. A hold asked for again replaces the one before (P-52). */
    private @Nullable Hold shown(Due due, Evse evse) {
        Booking booking = due.booking();
        Hold wanted = new Hold(evse.uid(), until(booking), true);
        Hold before = due.hold();
        if (before != null && before.at().equals(wanted.at()) && before.until().equals(wanted.until())) {
            return before;
        }
        if (before != null && !before.at().equals(wanted.at())) {
            release(due);
        }
        CommandOutcome outcome = stations.send(
                evse.station(),
                new StationCommand.Reserve(
                        booking.number(),
                        evse.number(),
                        booking.driver().token(),
                        booking.driver().tokenType(),
                        wanted.until(),
                        booking.driver().groupId()));
        return switch (outcome) {
            case CommandOutcome.Accepted agreed -> wanted;
            case CommandOutcome.NotSupported never -> new Hold(wanted.at(), wanted.until(), false);
            case CommandOutcome.Refused(String words)
            when words.equals("Rejected") -> new Hold(wanted.at(), wanted.until(), false);
            default -> null;
        };
    }

    private static Instant until(Booking booking) {
        Instant until = booking.noShowAt();
        return until == null ? booking.period().from() : until;
    }

    /** What is not heard is said again until the station's hold is over by itself. */
    private void letGo(Due due, @Nullable Instant next) {
        Hold hold = due.hold();
        boolean isHeard = release(due) || hold == null || !clock.instant().isBefore(hold.until());
        keep(due, isHeard ? null : hold, isHeard ? next : again());
    }

    /** @return whether the station heard; what it answers does not matter, our books decide who may charge */
    private boolean release(Due due) {
        Hold hold = due.hold();
        Place place = hold == null || !hold.shown() ? null : evse(hold.at()).orElse(null);
        if (place == null) {
            return true;
        }
        CommandOutcome outcome = stations.send(
                place.evse.station(),
                new StationCommand.CancelReservation(due.booking().number()));
        return !(outcome instanceof CommandOutcome.Offline || outcome instanceof CommandOutcome.NoAnswer);
    }

    private void keep(Due due, @Nullable Hold hold, @Nullable Instant next) {
        holds.keep(due, hold, next);
    }

    private record Place(Location location, Evse evse) {}

    private Optional<Place> place(Booking booking) {
        return evse(booking.evse());
    }

    private Optional<Place> evse(EvseUid uid) {
        return locations.findByEvse(uid).flatMap(location -> location.evse(uid).map(evse -> new Place(location, evse)));
    }
}
