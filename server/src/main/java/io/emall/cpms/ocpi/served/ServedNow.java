package io.emall.cpms.ocpi.served;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.view.Served;
import io.emall.cpms.core.view.ServedObjects;
import io.emall.cpms.ocpi.booking.BookingBook;
import io.emall.cpms.ocpi.booking.FeeOffers;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.Dialects;
import io.emall.cpms.ocpi.view.Publication;
import io.emall.cpms.ocpi.view.SessionBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a partner would read now, by the views that the door answers with. */
public final class ServedNow implements ServedObjects {

    private static final String WITH_BOOKINGS = "2.3.0";

    private final Partners partners;
    private final Dialects dialects;
    private final Catalog catalog;
    private final FeeOffers fees;
    private final Sessions sessions;
    private final SessionBook book;
    private final RequestedBookings bookings;
    private final BookingBook bookingBook;
    private final OcpiJson json;

    public ServedNow(
            Partners partners,
            Dialects dialects,
            Catalog catalog,
            FeeOffers fees,
            Sessions sessions,
            SessionBook book,
            RequestedBookings bookings,
            BookingBook bookingBook,
            OcpiJson json) {
        this.partners = partners;
        this.dialects = dialects;
        this.catalog = catalog;
        this.fees = fees;
        this.sessions = sessions;
        this.book = book;
        this.bookings = bookings;
        this.bookingBook = bookingBook;
        this.json = json;
    }

    @Override
    public Shelf page(PartnerId partner, Kind kind, int offset, int limit) {
        Dialect dialect = partners.connection(partner)
                .map(Connection::version)
                .flatMap(dialects::of)
                .orElseGet(() -> dialects.all().getFirst());
        return switch (kind) {
            case LOCATIONS -> locations(partner, dialect, offset, limit);
            case TARIFFS -> tariffs(dialect, offset, limit);
            case SESSIONS -> sessions(partner, dialect, offset, limit);
            case CDRS -> records(partner, dialect, offset, limit);
            case BOOKINGS -> bookings(partner, dialect, offset, limit);
        };
    }

    private Shelf locations(PartnerId partner, Dialect dialect, int offset, int limit) {
        List<Location> page = catalog.published(partner, null, null, offset, limit);
        Publication now = catalog.now(partner, page);
        Stream<Object> rendered = page.stream().map(location -> now.render(location, dialect));
        return shelf(dialect, catalog.countPublished(partner, null, null), rendered, Readable::place);
    }

    private Shelf tariffs(Dialect dialect, int offset, int limit) {
        List<Served> all = Stream.concat(
                        catalog.tariffs().stream().map(dialect::tariff),
                        fees.all().stream().map(dialect::tariff))
                .map(tariff -> Readable.price(json.tree(tariff)))
                .sorted(Comparator.comparing(Served::changed))
                .toList();
        List<Served> page = all.stream().skip(offset).limit(limit).toList();
        return new Shelf(dialect.version(), true, all.size(), page);
    }

    private Shelf sessions(PartnerId partner, Dialect dialect, int offset, int limit) {
        long total = sessions.countChanged(partner, Instant.EPOCH, null);
        Newest newest = Newest.of(total, offset, limit);
        var page = sessions.changed(partner, Instant.EPOCH, null, newest.offset(), newest.limit());
        var rendered =
                page.reversed().stream().map(book.renderer(page, dialect)).flatMap(Optional::stream);
        return shelf(dialect, total, rendered, Readable::session);
    }

    private Shelf records(PartnerId partner, Dialect dialect, int offset, int limit) {
        long total = sessions.countRecords(partner, null, null);
        Newest newest = Newest.of(total, offset, limit);
        var page = sessions.records(partner, null, null, newest.offset(), newest.limit());
        return shelf(
                dialect, total, page.reversed().stream().map(record -> book.render(record, dialect)), Readable::record);
    }

    private Shelf bookings(PartnerId partner, Dialect dialect, int offset, int limit) {
        if (!dialect.version().equals(WITH_BOOKINGS)) {
            return new Shelf(dialect.version(), false, 0, List.of());
        }
        long total = bookings.countChanged(partner, null, null);
        Newest newest = Newest.of(total, offset, limit);
        var page = bookings.changed(partner, null, null, newest.offset(), newest.limit());
        return shelf(dialect, total, page.reversed().stream().map(bookingBook.renderer(page)), Readable::booking);
    }

    private Shelf shelf(Dialect dialect, long total, Stream<?> rendered, Function<JsonNode, Served> reader) {
        List<Served> items =
                rendered.map(object -> reader.apply(json.tree(object))).toList();
        return new Shelf(dialect.version(), true, total, items);
    }

    /** Where the newest stand in a list that is read oldest change first. */
    private record Newest(int offset, int limit) {
        static Newest of(long total, int offset, int limit) {
            long end = Math.max(0, total - offset);
            long begin = Math.max(0, end - limit);
            return new Newest((int) begin, (int) (end - begin));
        }
    }
}
