package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.ocpi.http.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A response URL must lie on one of the partner's own hosts and be one we may call (O-37). */
public final class ResponseUrls {

    private final Partners partners;
    private final Addresses addresses;

    public ResponseUrls(Partners partners, Addresses addresses) {
        this.partners = partners;
        this.addresses = addresses;
    }

    /** @throws Refusal if it may not be called */
    public URI check(Partner partner, String text) {
        URI url = Urls.parse(text).orElseThrow(() -> Refusal.invalid("response_url is not an absolute URL"));
        Optional<Connection> connection = partners.connection(partner.id());
        List<URI> known = new ArrayList<>();
        connection.ifPresent(c -> {
            known.add(c.versionsUrl());
            known.addAll(c.endpoints().values());
        });
        if (!Addresses.hosts(known).contains(url.getHost())) {
            throw Refusal.invalid("response_url is not on a host of yours");
        }
        String refusal = addresses.refusal(url);
        if (refusal != null) {
            throw Refusal.invalid("response_url: " + refusal);
        }
        return url;
    }
}
