package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.partner.Deliveries;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.cpms.ocpi.view.Publication;
import io.emall.cpms.ocpi.view.SessionBook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a partner should have of us: tariffs, locations, and the sessions and bills of its drivers of the last days. */
final class Holdings {

    private static final Duration PAST = Duration.ofDays(7);
    private static final int ROUND = 100;

    private final Catalog catalog;
    private final Sessions sessions;
    private final SessionBook book;
    private final Deliveries deliveries;
    private final InstantSource clock;

    Holdings(Catalog catalog, Sessions sessions, SessionBook book, Deliveries deliveries, InstantSource clock) {
        this.catalog = catalog;
        this.sessions = sessions;
        this.book = book;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Read as it is asked for: what is compared is what we have at that moment. */
    Stream<Holding> of(Link link) {
        return Stream.of(
                        within(link, "tariffs", this::tariffs),
                        within(link, "locations", this::locations),
                        within(link, "sessions", this::sessions),
                        within(link, "cdrs", this::records))
                .flatMap(stream -> stream);
    }

    private static Stream<Holding> within(Link link, String module, BiFunction<Link, URI, Stream<Holding>> objects) {
        return link.receiver(module).stream().flatMap(endpoint -> objects.apply(link, endpoint));
    }

    private Stream<Holding> tariffs(Link link, URI endpoint) {
        return catalog.tariffs().stream().map(offer -> tariff(link, endpoint, offer));
    }

    private static Holding tariff(Link link, URI endpoint, Offer offer) {
        return holding(
                link, Outbox.Kind.TARIFF, offer.id(), "tariffs", link.dialect().tariff(offer), endpoint);
    }

    private Stream<Holding> locations(Link link, URI endpoint) {
        return Stream.iterate(0, offset -> offset + ROUND)
                .map(offset -> catalog.published(link.id(), null, null, offset, ROUND))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(page -> {
                    Publication now = catalog.now(link.id(), page);
                    return page.stream().map(location -> location(link, endpoint, location, now));
                });
    }

    private static Holding location(Link link, URI endpoint, Location location, Publication now) {
        String id = location.id().value();
        return holding(link, Outbox.Kind.LOCATION, id, "locations", now.render(location, link.dialect()), endpoint);
    }

    private static Holding holding(Link link, Outbox.Kind kind, String id, String module, Object ours, URI endpoint) {
        return new Holding(kind, id, module, ours, link.ask("GET", link.ours(endpoint, id), null));
    }

    /** Those that are over: a running one changes while it is compared, and is told anyway. */
    private Stream<Holding> sessions(Link link, URI endpoint) {
        return Stream.iterate(0, offset -> offset + ROUND)
                .map(offset -> sessions.changed(link.id(), since(), null, offset, ROUND))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .filter(session -> session.endedAt() != null)
                .flatMap(session -> session(link, endpoint, session).stream());
    }

    private Optional<Holding> session(Link link, URI endpoint, ChargingSession session) {
        String id = session.id().toString();
        return link.to(session.driver()).flatMap(to -> book.renderer(List.of(session), link.dialect())
                .apply(session)
                .map(ours -> new Holding(
                        Outbox.Kind.SESSION, id, "sessions", ours, to.ask("GET", link.ours(endpoint, id), null))));
    }

    private Stream<Holding> records(Link link, URI endpoint) {
        return Stream.iterate(0, offset -> offset + ROUND)
                .map(offset -> sessions.records(link.id(), since(), null, offset, ROUND))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(page -> records(link, endpoint, page));
    }

    private Stream<Holding> records(Link link, URI endpoint, List<ChargeDetailRecord> page) {
        Map<CdrId, URI> places = deliveries.places(
                link.id(), page.stream().map(ChargeDetailRecord::id).toList());
        return page.stream().flatMap(record -> record(link, endpoint, record, places.get(record.id())).stream());
    }

    /** @param said where the partner says it keeps it; believed on its own host only */
    private Optional<Holding> record(Link link, URI endpoint, ChargeDetailRecord record, @Nullable URI said) {
        String id = record.id().toString();
        URI there =
                said != null && endpoint.getHost().equalsIgnoreCase(said.getHost()) ? said : Urls.under(endpoint, id);
        return link.to(record.driver())
                .map(to -> new Holding(
                        Outbox.Kind.CDR, id, "cdrs", book.render(record, link.dialect()), to.ask("GET", there, null)));
    }

    private Instant since() {
        return clock.instant().minus(PAST);
    }
}
