package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PATCH of an EVSE's status; a partner that does not know it gets the whole location (O-11, O-30). */
final class EvsePush implements ObjectPush {

    private final PartnerHttp http;
    private final Locations locations;
    private final Catalog catalog;
    private final LocationPush whole;

    EvsePush(PartnerHttp http, Locations locations, Catalog catalog, LocationPush whole) {
        this.http = http;
        this.locations = locations;
        this.catalog = catalog;
        this.whole = whole;
    }

    @Override
    public String module() {
        return "locations";
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> uids) {
        Map<EvseUid, Location> found =
                locations.findByEvses(uids.stream().map(EvseUid::new).toList());
        Publication publication = catalog.now(found.values());
        return uid -> Optional.ofNullable(found.get(new EvseUid(uid)))
                .filter(publication::shows)
                .map(location -> patch(link, endpoint, location, new EvseUid(uid), publication))
                .orElse(Share.NOTHING_TO_SEND);
    }

    private Exchange patch(Link link, URI endpoint, Location location, EvseUid uid, Publication publication) {
        URI url = link.ours(endpoint, location.id().value(), uid.value());
        Exchange patched = http.send(link.ask("PATCH", url, status(location, uid)));
        boolean unknown = patched instanceof Exchange.Refused refused && refused.isNotFound();
        return unknown ? whole.put(link, endpoint, location, publication) : patched;
    }

    /** An EVSE that is not among its location's any more was removed for ever. */
    private static Status status(Location location, EvseUid uid) {
        return location.evse(uid)
                .map(evse -> new Status(evse.status(), evse.lastUpdated()))
                .orElseGet(() -> new Status(EvseStatus.REMOVED, location.lastUpdated()));
    }

    private record Status(EvseStatus status, Instant lastUpdated) {}
}
