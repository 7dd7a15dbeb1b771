package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.http.Access;
import io.emall.cpms.ocpi.http.Ask;
import io.emall.cpms.ocpi.http.Parties;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.Dialects;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connected partner and how to ask it, as things stand now. */
record Link(Partner partner, Connection connection, OperatorId us, Dialect dialect) {

    /** Empty unless the partner is connected and not suspended. */
    static Optional<Link> to(PartnerId id, Partners partners, OperatorId us, Dialects dialects) {
        return partners.find(id)
                .filter(partner -> partner.status() == Partner.Status.CONNECTED)
                .flatMap(partner -> partners.connection(id).flatMap(connection -> dialects.of(connection.version())
                        .map(dialect -> new Link(partner, connection, us, dialect))));
    }

    PartnerId id() {
        return partner.id();
    }

    /** Where the partner keeps our objects of a module; empty if it does not want them. */
    Optional<URI> receiver(String module) {
        return Optional.ofNullable(connection.endpoint(module, "RECEIVER"));
    }

    Optional<URI> sender(String module) {
        return Optional.ofNullable(connection.endpoint(module, "SENDER"));
    }

    /** The URL of an object of ours: {@code {endpoint}/{country_code}/{party_id}/{id}…} (O-13). */
    URI ours(URI endpoint, String... ids) {
        return Urls.under(Urls.under(endpoint, us.countryCode(), us.partyId()), ids);
    }

    Ask ask(String method, URI url, @Nullable Object body) {
        Access access = new Access(connection.token(), connection.plainToken());
        return Ask.of(method, url, access, body).routed(Parties.between(us, partner));
    }
}
