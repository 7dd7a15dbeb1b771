package io.emall.cpms.ocpi.client;

import io.emall.cpms.ocpi.booking.FeeOffers;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Catalog;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PUT of a tariff, DELETE of one whose last price ended (O-32). */
final class TariffPush implements ObjectPush {

    private final PartnerHttp http;
    private final Catalog catalog;
    private final FeeOffers fees;

    TariffPush(PartnerHttp http, Catalog catalog, FeeOffers fees) {
        this.http = http;
        this.fees = fees;
        this.catalog = catalog;
    }

    @Override
    public String module() {
        return "tariffs";
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> ids) {
        Map<String, Object> valid = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        catalog.tariffs().forEach(offer -> valid.put(offer.id(), link.dialect().tariff(offer)));
        fees.all().forEach(offer -> valid.put(offer.id(), link.dialect().tariff(offer)));
        return id -> {
            URI url = link.ours(endpoint, id);
            return Optional.ofNullable(valid.get(id))
                    .map(tariff -> http.send(link.ask("PUT", url, tariff)))
                    .orElseGet(() -> gone(http.send(link.ask("DELETE", url, null))));
        };
    }

    /** What the partner never had is gone as well. */
    private static Exchange gone(Exchange answer) {
        return answer instanceof Exchange.Refused refused && refused.isNotFound() ? Share.NOTHING_TO_SEND : answer;
    }
}
