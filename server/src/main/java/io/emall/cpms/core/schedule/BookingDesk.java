package io.emall.cpms.core.schedule;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.schedule.Booking.State;
import io.emall.cpms.core.schedule.BookingOutcome.Done;
import io.emall.cpms.core.schedule.BookingOutcome.Offer;
import io.emall.cpms.core.schedule.BookingOutcome.Refused;
import io.emall.cpms.core.schedule.BookingOutcome.Unknown;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes, changes and cancels bookings ahead of time, for eMSPs and the operator's people alike. */
public final class BookingDesk {

    private static final int OFFERS = 3;

    private final Bookings bookings;
    private final Locations locations;
    private final Timelines timelines;
    private final BookingRules rules;
    private final Uuids uuids;
    private final InstantSource clock;

    public BookingDesk(
            Bookings bookings,
            Locations locations,
            Timelines timelines,
            BookingRules rules,
            Uuids uuids,
            InstantSource clock) {
        this.bookings = bookings;
        this.locations = locations;
        this.timelines = timelines;
        this.rules = rules;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** The terms that a booking made now would have. */
    public BookingTerms terms() {
        return rules.terms();
    }

    /** An eMSP's request that it made before changes that booking; the very same again does nothing twice. */
    public BookingOutcome book(By by, BookingWish wish) {
        Booking before = requested(wish).orElse(null);
        if (before != null && before.isHeld()) {
            return change(by, before, wish);
        }
        if (before != null && before.state() instanceof State.Rejected(WhyNot why) && wish.isMetBy(before)) {
            return new Refused(why, List.of(), before);
        }
        Location location = locations.find(wish.location()).orElse(null);
        List<Evse> suitable = location == null ? List.of() : suitable(location, wish);
        if (location == null || location.evses().isEmpty()) {
            return new Refused(WhyNot.NOTHING_SUITABLE, List.of(), null);
        }
        if (suitable.isEmpty()) {
            return reject(by, wish, named(location, wish), WhyNot.NOTHING_SUITABLE, List.of());
        }
        Timeline timeline = timelines.around(location, wish.period(), null);
        WhyNot why = why(wish.period(), timeline);
        return why == null
                ? take(by, wish, location, suitable, timeline)
                : reject(by, wish, suitable.getFirst(), why, List.of());
    }

    private BookingOutcome take(By by, BookingWish wish, Location location, List<Evse> suitable, Timeline timeline) {
        for (Evse evse : suitable) {
            Booking booking = booking(wish, evse, new State.Held());
            if (timeline.isFree(evse.uid(), wish.period()) && bookings.add(booking, by, wish.words())) {
                return new Done(booking);
            }
        }
        // The same request may have come twice at once, and what was free may be taken by now.
        return requested(wish)
                .filter(Booking::isHeld)
                .<BookingOutcome>map(Done::new)
                .orElseGet(() -> reject(
                        by,
                        wish,
                        suitable.getFirst(),
                        WhyNot.TAKEN,
                        offers(wish, location, suitable, timelines.around(location, wish.period(), null))));
    }

    /** The EVSE that was asked for, else the first that there is: a rejected booking stands somewhere too. */
    private static Evse named(Location location, BookingWish wish) {
        EvseUid wished = wish.evse();
        return Optional.ofNullable(wished).flatMap(location::evse).orElseGet(() -> location.evses()
                .getFirst());
    }

    private Refused reject(By by, BookingWish wish, Evse evse, WhyNot why, List<Offer> alternatives) {
        if (wish.period().until() == null) {
            return new Refused(why, alternatives, null);
        }
        Booking rejected = booking(wish, evse, new State.Rejected(why));
        bookings.add(rejected, by, wish.words());
        return new Refused(why, alternatives, rejected);
    }

    private Booking booking(BookingWish wish, Evse evse, State state) {
        return new Booking(
                new BookingId(uuids.next()),
                bookings.nextNumber(),
                evse.uid(),
                wish.period(),
                wish.driver(),
                wish.others(),
                wish.requestId(),
                rules.terms(),
                state);
    }

    /** Until the new promise stands, the old one does. */
    public BookingOutcome change(By by, BookingId id, BookingWish wish) {
        return bookings.find(id)
                .filter(Booking::isAhead)
                .map(booking -> change(by, booking, wish))
                .orElseGet(Unknown::new);
    }

    private BookingOutcome change(By by, Booking booking, BookingWish wish) {
        if (!booking.isHeld() || booking.terms() == null) {
            return new Refused(WhyNot.OVER, List.of(), booking);
        }
        if (wish.isMetBy(booking)) {
            return new Done(booking);
        }
        if (by.isBoundByDeadlines()
                && !booking.terms().mayChange(booking.period().from(), clock.instant())) {
            return decline(by, booking, WhyNot.TOO_LATE, List.of());
        }
        Location location = locations.find(wish.location()).orElse(null);
        List<Evse> suitable = location == null ? List.of() : suitable(location, wish);
        if (location == null || suitable.isEmpty()) {
            return decline(by, booking, WhyNot.NOTHING_SUITABLE, List.of());
        }
        Timeline timeline = timelines.around(location, wish.period(), booking.id());
        WhyNot why = why(wish.period(), timeline);
        if (why != null) {
            return decline(by, booking, why, List.of());
        }
        return replace(by, booking, wish, suitable, timeline)
                .<BookingOutcome>map(Done::new)
                .orElseGet(() -> decline(by, booking, WhyNot.TAKEN, offers(wish, location, suitable, timeline)));
    }

    private Optional<Booking> replace(
            By by, Booking booking, BookingWish wish, List<Evse> suitable, Timeline timeline) {
        Stream<Evse> itsOwnFirst = Stream.concat(
                suitable.stream().filter(evse -> evse.uid().equals(booking.evse())),
                suitable.stream().filter(evse -> !evse.uid().equals(booking.evse())));
        return itsOwnFirst
                .filter(evse -> timeline.isFree(evse.uid(), wish.period()))
                .map(evse -> booking.at(evse.uid(), wish.period()).by(wish.driver(), wish.others()))
                .filter(changed -> bookings.replace(changed, by, "as wished"))
                .findFirst();
    }

    private Refused decline(By by, Booking booking, WhyNot why, List<Offer> alternatives) {
        bookings.declined(booking.id(), by, why);
        return new Refused(why, alternatives, booking);
    }

    /** @param words more than the reason tells, for people */
    public BookingOutcome cancel(By by, BookingId id, CancelReason reason, String words) {
        Booking booking = bookings.find(id).orElse(null);
        if (booking == null) {
            return new Unknown();
        }
        boolean isLate = booking.terms() != null
                && !booking.terms().mayCancel(booking.period().from(), clock.instant());
        if (booking.isHeld() && isLate && by.isBoundByDeadlines()) {
            return decline(by, booking, WhyNot.TOO_LATE, List.of());
        }
        boolean isDone = bookings.end(id, new State.Cancelled(by, reason, words));
        Booking now = bookings.find(id).orElse(booking);
        return isDone || now.state() instanceof State.Cancelled
                ? new Done(now)
                : new Refused(WhyNot.OVER, List.of(), now);
    }

    /**
     * Nothing changes; only asking settles it.
     *
     * @param instead a booking that would give its own time up; null for none
     */
    Outlook preview(BookingWish wish, @Nullable BookingId instead) {
        Location location = locations.find(wish.location()).orElse(null);
        List<Evse> suitable = location == null ? List.of() : suitable(location, wish);
        if (location == null || suitable.isEmpty()) {
            return Outlook.refused(WhyNot.NOTHING_SUITABLE, List.of());
        }
        Timeline timeline = timelines.around(location, wish.period(), instead);
        WhyNot why = why(wish.period(), timeline);
        if (why != null) {
            return Outlook.refused(why, List.of());
        }
        return suitable.stream()
                .filter(evse -> timeline.isFree(evse.uid(), wish.period()))
                .findFirst()
                .map(evse -> new Outlook(evse.uid(), null, List.of()))
                .orElseGet(() -> Outlook.refused(WhyNot.TAKEN, offers(wish, location, suitable, timeline)));
    }

    private Optional<Booking> requested(BookingWish wish) {
        PartnerId partner = wish.driver().partner();
        return partner == null || wish.requestId() == null
                ? Optional.empty()
                : bookings.findByRequest(partner, wish.requestId());
    }

    private @Nullable WhyNot why(Interval period, Timeline timeline) {
        Instant now = clock.instant();
        BookingTerms terms = rules.terms();
        Instant until = period.until();
        if (period.from().isBefore(now)) {
            return WhyNot.IN_THE_PAST;
        }
        if (until == null || Duration.between(period.from(), until).compareTo(terms.longest()) > 0) {
            return WhyNot.TOO_LONG;
        }
        if (Duration.between(period.from(), until).compareTo(terms.shortest()) < 0) {
            return WhyNot.TOO_SHORT;
        }
        if (period.from().isAfter(now.plus(rules.horizon()))) {
            return WhyNot.TOO_FAR_AHEAD;
        }
        return timeline.isOpen(period) ? null : WhyNot.CLOSED;
    }

    private static List<Evse> suitable(Location location, BookingWish wish) {
        return location.evses().stream().filter(wish::suits).toList();
    }

    /** Another equivalent EVSE at that time, then another time at the same ones. */
    private List<Offer> offers(BookingWish wish, Location location, List<Evse> suitable, Timeline timeline) {
        Stream<Offer> elsewhere = suitable(location, wish.anywhereLike(suitable.getFirst())).stream()
                .filter(evse -> timeline.isFree(evse.uid(), wish.period()))
                .map(evse -> new Offer(evse.uid(), wish.period()));
        Stream<Offer> anotherTime = suitable.stream()
                .flatMap(evse -> timeline.nearest(evse.uid(), wish.period(), clock.instant()).stream()
                        .map(period -> new Offer(evse.uid(), period)));
        return Stream.concat(elsewhere, anotherTime).limit(OFFERS).toList();
    }
}
