package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.tariff.ToldPrices.Shown;
import io.emall.cpms.ocpi.booking.FeeOffers;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Offer;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PUT of a tariff, DELETE of one whose last price ended (O-32). What a partner took is noted: it may have to be shown. */
final class TariffPush implements ObjectPush {

    private final PartnerHttp http;
    private final Catalog catalog;
    private final FeeOffers fees;
    private final ToldPrices told;
    private final InstantSource clock;

    TariffPush(PartnerHttp http, Catalog catalog, FeeOffers fees, ToldPrices told, InstantSource clock) {
        this.http = http;
        this.catalog = catalog;
        this.fees = fees;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "tariffs";
    }

    /** @param shown the versions that it shows; none of fees */
    private record Rendered(Object tariff, List<Shown> shown) {
        static Rendered of(Link link, Offer offer) {
            Offer.Coming coming = offer.coming();
            Stream<Shown> later = coming == null || coming.tariff() == null
                    ? Stream.empty()
                    : Stream.of(new Shown(coming.tariff().id(), true));
            Stream<Shown> now = Stream.of(new Shown(offer.tariff().id(), false));
            return new Rendered(
                    link.dialect().tariff(offer), Stream.concat(now, later).toList());
        }
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> ids) {
        Map<String, Rendered> valid = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        catalog.tariffs().forEach(offer -> valid.put(offer.id(), Rendered.of(link, offer)));
        fees.all()
                .forEach(offer ->
                        valid.put(offer.id(), new Rendered(link.dialect().tariff(offer), List.of())));
        return new TariffShare(link, endpoint, valid);
    }

    private final class TariffShare implements Share {
        private final Link link;
        private final URI endpoint;
        private final Map<String, Rendered> valid;
        private final Queue<Shown> taken = new ConcurrentLinkedQueue<>();

        TariffShare(Link link, URI endpoint, Map<String, Rendered> valid) {
            this.link = link;
            this.endpoint = endpoint;
            this.valid = valid;
        }

        @Override
        public Exchange send(String id) {
            URI url = link.ours(endpoint, id);
            @Nullable Rendered rendered = valid.get(id);
            if (rendered == null) {
                return gone(http.send(link.ask("DELETE", url, null)));
            }
            Exchange answer = http.send(link.ask("PUT", url, rendered.tariff));
            if (answer instanceof Exchange.Done) {
                taken.addAll(rendered.shown);
            }
            return answer;
        }

        @Override
        public void close() {
            if (!taken.isEmpty()) {
                told.told(link.id(), List.copyOf(taken), clock.instant());
            }
        }
    }

    /** What the partner never had is gone as well. */
    private static Exchange gone(Exchange answer) {
        return answer instanceof Exchange.Refused refused && refused.isNotFound() ? Share.NOTHING_TO_SEND : answer;
    }
}
