package io.emall.cpms.ocpi.client;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.ocpi.booking.Bookable;
import io.emall.cpms.ocpi.booking.Bookables;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.wire.ocpi.v230.bookings.BookingLocation;
import io.emall.wire.ocpi.v230.bookings.Calendar;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** PUT of what can be booked, or only of its calendar; a partner that does not know it gets the whole (O-11, O-39). */
final class BookablePush implements ObjectPush {

    private final PartnerHttp http;
    private final Bookables bookables;
    private final InstantSource clock;
    private final boolean calendarOnly;

    BookablePush(PartnerHttp http, Bookables bookables, InstantSource clock, boolean calendarOnly) {
        this.http = http;
        this.bookables = bookables;
        this.clock = clock;
        this.calendarOnly = calendarOnly;
    }

    @Override
    public String module() {
        return BookingPush.MODULE;
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> uids) {
        Map<String, Bookable> offered = bookables
                .find(link.id(), uids.stream().map(EvseUid::new).toList())
                .stream()
                .collect(toMap(Bookable::id, identity()));
        Function<Bookable, BookingLocation> renderer = bookables.renderer(offered.values());
        return uid -> offered.containsKey(uid)
                ? put(link, endpoint, renderer.apply(offered.get(uid)))
                : withdraw(link, endpoint, uid);
    }

    private Exchange put(Link link, URI endpoint, BookingLocation place) {
        List<Calendar> calendars = place.calendars();
        if (!calendarOnly || calendars == null || calendars.isEmpty()) {
            return http.send(link.ask("PUT", address(link, endpoint, place.id()), place));
        }
        Calendar calendar = calendars.getFirst();
        URI url = link.ours(endpoint, "booking_locations", place.id(), calendar.id());
        Exchange answer = http.send(link.ask("PUT", url, calendar));
        boolean unknown = answer instanceof Exchange.Refused refused && refused.isNotFound();
        return unknown ? http.send(link.ask("PUT", address(link, endpoint, place.id()), place)) : answer;
    }

    /** A BookingLocation has no status to say that it was removed: it is left without calendars. */
    private Exchange withdraw(Link link, URI endpoint, String uid) {
        Withdrawn nothing = new Withdrawn(List.of(), clock.instant());
        Exchange answer = http.send(link.ask("PATCH", address(link, endpoint, uid), nothing));
        boolean unknown = answer instanceof Exchange.Refused refused && refused.isNotFound();
        return unknown ? Exchange.done(404) : answer;
    }

    private static URI address(Link link, URI endpoint, String uid) {
        return link.ours(endpoint, "booking_locations", uid);
    }

    private record Withdrawn(List<Calendar> calendars, Instant lastUpdated) {}
}
