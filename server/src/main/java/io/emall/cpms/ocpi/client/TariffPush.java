package io.emall.cpms.ocpi.client;

import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.v221.Catalog;
import java.net.URI;
import java.util.Optional;

/** PUT of a tariff, DELETE of one whose last price ended (O-32). */
final class TariffPush implements ObjectPush {

    private final PartnerHttp http;
    private final Catalog catalog;

    TariffPush(PartnerHttp http, Catalog catalog) {
        this.http = http;
        this.catalog = catalog;
    }

    @Override
    public Exchange push(Link link, String tariff) {
        Optional<URI> endpoint = link.receiver("tariffs");
        if (endpoint.isEmpty()) {
            return NOTHING_TO_SEND;
        }
        URI url = link.ours(endpoint.get(), tariff);
        return catalog.tariff(tariff)
                .map(current -> http.send(link.ask("PUT", url, current)))
                .orElseGet(() -> gone(http.send(link.ask("DELETE", url, null))));
    }

    /** What the partner never had is gone as well. */
    private static Exchange gone(Exchange answer) {
        return answer instanceof Exchange.Refused refused && refused.isNotFound() ? NOTHING_TO_SEND : answer;
    }
}
