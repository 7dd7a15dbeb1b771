package io.emall.cpms.ocpi.booking;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.Timelines;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Publication;
import io.emall.wire.ocpi.v230.bookings.BookingLocation;
import io.emall.wire.ocpi.v230.bookings.Calendar;
import io.emall.wire.ocpi.v230.bookings.Policy;
import io.emall.wire.ocpi.v230.bookings.Timeslot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a partner can book, and when: the EVSEs of the published locations that it may see. */
public final class Bookables {

    private static final int ROUND = 1000;

    private final Catalog catalog;
    private final Locations locations;
    private final Timelines timelines;
    private final BookingRules rules;
    private final InstantSource clock;

    public Bookables(
            Catalog catalog, Locations locations, Timelines timelines, BookingRules rules, InstantSource clock) {
        this.catalog = catalog;
        this.locations = locations;
        this.timelines = timelines;
        this.rules = rules;
        this.clock = clock;
    }

    public Optional<Bookable> find(PartnerId partner, EvseUid uid) {
        return locations.findByEvse(uid).flatMap(location -> bookable(catalog.now(partner, location), location, uid));
    }

    private static Optional<Bookable> bookable(Publication publication, Location location, EvseUid uid) {
        return Optional.of(location)
                .filter(publication::shows)
                .flatMap(shown -> shown.evse(uid))
                .map(evse -> new Bookable(location, evse, publication.inSightSince(location)));
    }

    /** Those that last changed in {@code [from, to)}, in an order that changes do not touch (O-9). */
    public List<EvseUid> changed(
            PartnerId partner, @Nullable Instant from, @Nullable Instant to, int offset, int limit) {
        return locations.publishedEvses(partner, catalog.operator().id(), clock.instant(), from, to, offset, limit);
    }

    public long countChanged(PartnerId partner, @Nullable Instant from, @Nullable Instant to) {
        return locations.countPublishedEvses(partner, catalog.operator().id(), clock.instant(), from, to);
    }

    /** Those of {@link #changed} with a free time that lies at least partly in the wanted one; that takes a look at each. */
    public List<EvseUid> free(PartnerId partner, @Nullable Instant from, @Nullable Instant to, Interval wanted) {
        List<EvseUid> found = new ArrayList<>();
        List<EvseUid> round;
        int offset = 0;
        do {
            round = changed(partner, from, to, offset, ROUND);
            Map<EvseUid, List<Interval>> free = timelines.free(places(find(partner, round)), ahead());
            round.stream()
                    .filter(uid -> free.getOrDefault(uid, List.of()).stream().anyMatch(wanted::overlaps))
                    .forEach(found::add);
            offset += ROUND;
        } while (round.size() == ROUND);
        return found;
    }

    /** As they are now, in this order; whoever is gone is left out. */
    public List<BookingLocation> now(PartnerId partner, List<EvseUid> uids) {
        List<Bookable> found = find(partner, uids);
        return found.stream().map(renderer(found)).toList();
    }

    /** Those of them that the partner can book, in this order. */
    public List<Bookable> find(PartnerId partner, List<EvseUid> uids) {
        Map<EvseUid, Location> at = locations.findByEvses(uids);
        Publication publication = catalog.now(partner, at.values());
        return uids.stream()
                .flatMap(uid ->
                        Optional.ofNullable(at.get(uid))
                                .flatMap(location -> bookable(publication, location, uid))
                                .stream())
                .toList();
    }

    /** Renders any of these; what takes their time is asked for once. */
    public Function<Bookable, BookingLocation> renderer(Collection<Bookable> bookables) {
        Interval ahead = ahead();
        List<Location> places = places(bookables);
        Map<EvseUid, List<Interval>> free = timelines.free(places, ahead);
        Map<LocationId, Boolean> green = catalog.green(places);
        return bookable -> render(
                bookable,
                calendar(
                        bookable,
                        free.getOrDefault(bookable.evse().uid(), List.of()),
                        green.get(bookable.location().id()),
                        ahead));
    }

    private BookingLocation render(Bookable bookable, List<Calendar> calendars) {
        Location location = bookable.location();
        return new BookingLocation(
                location.operator().countryCode(),
                location.operator().partyId(),
                bookable.id(),
                location.id().value(),
                bookable.lastUpdated(),
                bookable.option(),
                new Policy(false, null),
                bookable.tariffIds(rules.terms()),
                Terms.of(rules.terms()),
                calendars);
    }

    /**
     * None while nothing is free: a calendar without timeslots cannot be said. No power is guaranteed.
     *
     * @param green whether the energy is, as it is told now; null if nothing is told
     */
    private static List<Calendar> calendar(
            Bookable bookable, List<Interval> free, @Nullable Boolean green, Interval ahead) {
        BigDecimal power = BigDecimal.valueOf(Math.round(bookable.power()));
        List<Timeslot> slots = free.stream()
                .map(time -> new Timeslot(time.from(), end(time), null, power, green))
                .toList();
        return slots.isEmpty()
                ? List.of()
                : List.of(new Calendar(bookable.id(), ahead.from(), end(ahead), slots, bookable.lastUpdated(), null));
    }

    private static Instant end(Interval time) {
        return Optional.ofNullable(time.until()).orElseThrow();
    }

    private static List<Location> places(Collection<Bookable> bookables) {
        return bookables.stream().map(Bookable::location).distinct().toList();
    }

    /** From the next full minute as far as one can book. */
    private Interval ahead() {
        Instant from = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return new Interval(from, from.plus(rules.horizon()));
    }
}
