package io.emall.cpms.ocpi.client;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.http.DateTimes;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Publication;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A location (O-30), put or patched. One that is not published, or that the partner may not see, is not sent, unless it has
 * it from before: then it learns that it may not show it any more.
 */
final class LocationPush implements ObjectPush {

    private static final Changes.Rule RULE = new Changes.Rule(field -> !field.equals("evses"), Set.of());

    private final PartnerHttp http;
    private final Changes changes;
    private final Locations locations;
    private final Catalog catalog;
    private final OcpiJson json;
    private final InstantSource clock;

    LocationPush(
            PartnerHttp http,
            Changes changes,
            Locations locations,
            Catalog catalog,
            OcpiJson json,
            InstantSource clock) {
        this.http = http;
        this.changes = changes;
        this.locations = locations;
        this.catalog = catalog;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "locations";
    }

    @Override
    public void forget(PartnerId partner) {
        changes.forget(partner);
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> ids) {
        Map<LocationId, Location> found = locations
                .find(ids.stream().map(LocationId::new).toList())
                .stream()
                .collect(toMap(Location::id, Function.identity()));
        Publication publication = catalog.now(link.id(), found.values());
        return id -> Optional.ofNullable(found.get(new LocationId(id)))
                .map(location -> send(link, endpoint, location, publication))
                .orElse(Share.NOTHING_TO_SEND);
    }

    /** The whole of them, to a partner that turned out not to have them. */
    Share anew(Link link, URI endpoint, List<String> ids) {
        Share whole = look(link, endpoint, ids);
        return id -> {
            changes.forget(link.id(), name(new LocationId(id)));
            return whole.send(id);
        };
    }

    private static String name(LocationId id) {
        return "location " + id;
    }

    private Exchange send(Link link, URI endpoint, Location location, Publication publication) {
        URI url = link.ours(endpoint, location.id().value());
        if (!publication.shows(location)) {
            Exchange known = http.send(link.ask("GET", url, null));
            if (!(known instanceof Exchange.Done)) {
                return known instanceof Exchange.Refused refused && refused.isNotFound()
                        ? Share.NOTHING_TO_SEND
                        : known;
            }
        }
        if (!publication.isInSight(location)) {
            return withdraw(link, url, location, publication);
        }
        return changes.send(link.all(), url, name(location.id()), publication.render(location, link.dialect()), RULE);
    }

    /**
     * There is no way to delete a location: one without an EVSE in use counts as expired and is not displayed any more
     * (mod_locations §Flow and Lifecycle).
     */
    private Exchange withdraw(Link link, URI url, Location location, Publication publication) {
        String now = DateTimes.format(clock.instant());
        ObjectNode gone = json.tree(publication.render(location, link.dialect()));
        gone.put("publish", false).put("last_updated", now);
        for (JsonNode evse : gone.path("evses")) {
            ((ObjectNode) evse).put("status", EvseStatus.REMOVED.name()).put("last_updated", now);
        }
        changes.forget(link.id(), name(location.id()));
        return http.send(link.all().ask("PUT", url, gone));
    }
}
