package io.emall.cpms.ocpi.client;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.schedule.RequestedBookings.Requested;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.ocpi.booking.BookingBook;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.wire.ocpi.v230.bookings.Booking;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** PUT of a booking whenever something became of it (O-39). Its address ends with its id, not with the request's. */
final class BookingPush implements ObjectPush {

    static final String MODULE = "Booking";

    private final PartnerHttp http;
    private final RequestedBookings bookings;
    private final BookingBook book;

    BookingPush(PartnerHttp http, RequestedBookings bookings, BookingBook book) {
        this.http = http;
        this.bookings = bookings;
        this.book = book;
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> ids) {
        List<Requested> found = bookings.find(
                ids.stream().map(id -> new BookingId(UUID.fromString(id))).toList());
        Function<Requested, Booking> renderer = book.renderer(found);
        Map<String, Requested> byId = found.stream()
                .collect(toMap(requested -> requested.booking().id().toString(), Function.identity()));
        return id -> Optional.ofNullable(byId.get(id))
                .map(requested ->
                        put(link, link.ours(endpoint, id), requested.booking().driver(), renderer.apply(requested)))
                .orElse(Share.NOTHING_TO_SEND);
    }

    private Exchange put(Link link, URI url, Driver driver, Booking booking) {
        return link.to(driver)
                .map(their -> http.send(their.ask("PUT", url, booking)))
                .orElseGet(() -> Link.unreached(driver));
    }
}
