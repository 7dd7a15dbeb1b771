package io.emall.cpms.ocpi.client;

import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Offer;
import java.net.URI;
import java.util.List;

/** PUT of a tariff, DELETE of one whose last price ended (O-32). */
final class TariffPush implements ObjectPush {

    private final PartnerHttp http;
    private final Catalog catalog;

    TariffPush(PartnerHttp http, Catalog catalog) {
        this.http = http;
        this.catalog = catalog;
    }

    @Override
    public String module() {
        return "tariffs";
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> ids) {
        List<Offer> valid = catalog.tariffs();
        return id -> {
            URI url = link.ours(endpoint, id);
            return valid.stream()
                    .filter(tariff -> tariff.id().equalsIgnoreCase(id))
                    .findFirst()
                    .map(tariff -> http.send(link.ask("PUT", url, link.dialect().tariff(tariff))))
                    .orElseGet(() -> gone(http.send(link.ask("DELETE", url, null))));
        };
    }

    /** What the partner never had is gone as well. */
    private static Exchange gone(Exchange answer) {
        return answer instanceof Exchange.Refused refused && refused.isNotFound() ? Share.NOTHING_TO_SEND : answer;
    }
}
