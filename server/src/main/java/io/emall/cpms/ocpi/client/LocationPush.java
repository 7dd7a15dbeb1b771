package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.v221.Catalog;
import java.net.URI;
import java.util.Optional;

/**
 * PUT of a location (O-30). One that may not be published is not sent, unless the partner has it from before: then it
 * learns that it may not show it any more.
 */
final class LocationPush implements ObjectPush {

    private final PartnerHttp http;
    private final Locations locations;
    private final Catalog catalog;

    LocationPush(PartnerHttp http, Locations locations, Catalog catalog) {
        this.http = http;
        this.locations = locations;
        this.catalog = catalog;
    }

    @Override
    public Exchange push(Link link, String id) {
        Optional<URI> endpoint = link.receiver("locations");
        Optional<Location> location = locations.find(new LocationId(id));
        if (endpoint.isEmpty() || location.isEmpty()) {
            return NOTHING_TO_SEND;
        }
        return push(link, endpoint.get(), location.get());
    }

    Exchange push(Link link, URI endpoint, Location location) {
        URI url = link.ours(endpoint, location.id().value());
        if (!catalog.isPublished(location)) {
            Exchange known = http.send(link.ask("GET", url, null));
            if (!(known instanceof Exchange.Done)) {
                return known instanceof Exchange.Refused refused && refused.isNotFound() ? NOTHING_TO_SEND : known;
            }
        }
        return http.send(link.ask("PUT", url, catalog.render(location)));
    }
}
