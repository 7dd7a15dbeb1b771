package io.emall.cpms.ocpi.client;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.location.EvseNews;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Catalog;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** PATCH of an EVSE's status; a partner that does not know it gets the whole location (O-11, O-30). */
final class EvsePush implements ObjectPush {

    private final PartnerHttp http;
    private final Catalog catalog;
    private final LocationPush locations;

    EvsePush(PartnerHttp http, Catalog catalog, LocationPush locations) {
        this.http = http;
        this.catalog = catalog;
        this.locations = locations;
    }

    @Override
    public String module() {
        return "locations";
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> uids) {
        return new News(
                link,
                endpoint,
                catalog.news(link.id(), uids.stream().map(EvseUid::new).toList()).stream()
                        .collect(toMap(its -> its.evse().value(), Function.identity())));
    }

    private final class News implements Share {
        private final Link link;
        private final URI endpoint;
        private final Map<String, EvseNews> news;
        private @Nullable Share whole;

        News(Link link, URI endpoint, Map<String, EvseNews> news) {
            this.link = link;
            this.endpoint = endpoint;
            this.news = news;
        }

        @Override
        public Exchange send(String uid) {
            return Optional.ofNullable(news.get(uid)).map(this::patch).orElse(NOTHING_TO_SEND);
        }

        private Exchange patch(EvseNews its) {
            URI url = link.ours(endpoint, its.location().value(), its.evse().value());
            Exchange patched = http.send(link.ask("PATCH", url, new Status(its.status(), its.changed())));
            boolean unknown = patched instanceof Exchange.Refused refused && refused.isNotFound();
            return unknown ? whole().send(its.location().value()) : patched;
        }

        /** Read only if the partner lacks one, and then once. */
        private synchronized Share whole() {
            if (whole == null) {
                whole = locations.anew(
                        link,
                        endpoint,
                        news.values().stream()
                                .map(its -> its.location().value())
                                .distinct()
                                .toList());
            }
            return whole;
        }
    }

    private record Status(EvseStatus status, Instant lastUpdated) {}
}
