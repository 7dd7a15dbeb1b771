package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.http.Access;
import io.emall.cpms.ocpi.http.Ask;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.server.Discovery.Found;
import io.emall.cpms.ocpi.view.Dialects;
import io.emall.wire.ocpi.v230.Credentials;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * We as the Sender of credentials. The token we hand over serves as an invitation until the partner answered, because
 * it reads our versions with it meanwhile; then it is the partner's token.
 */
final class PartnerRegistrar implements Registrar {

    private final Partners partners;
    private final Handshake handshake;
    private final Discovery discovery;
    private final Dialects dialects;
    private final Bases bases;
    private final PartnerHttp http;
    private final OcpiJson json;
    private final FailedExchanges failures;
    private final InstantSource clock;

    PartnerRegistrar(
            Partners partners,
            Handshake handshake,
            Discovery discovery,
            Dialects dialects,
            Bases bases,
            PartnerHttp http,
            OcpiJson json,
            FailedExchanges failures,
            InstantSource clock) {
        this.partners = partners;
        this.handshake = handshake;
        this.discovery = discovery;
        this.dialects = dialects;
        this.bases = bases;
        this.http = http;
        this.json = json;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public Optional<URI> versionsUrl() {
        return bases.configured().map(base -> URI.create(base.versions()));
    }

    @Override
    public Outcome register(PartnerId id, URI versionsUrl, Secret invitation) {
        return logged(id, "register", exchange("POST", id, versionsUrl, new Access(invitation, false)));
    }

    @Override
    public Outcome renew(PartnerId id) {
        Optional<Connection> connection = partners.connection(id);
        if (connection.isEmpty()) {
            return new Outcome.Failed(Reason.NOT_REGISTERED, "");
        }
        Connection known = connection.get();
        Access access = new Access(known.token(), known.plainToken());
        return logged(id, "renew credentials", exchange("PUT", id, known.versionsUrl(), access));
    }

    @Override
    public Outcome end(PartnerId id) {
        Optional<Partner> partner = partners.find(id);
        Optional<Connection> connection = partners.connection(id);
        if (partner.isEmpty() || connection.isEmpty()) {
            return new Outcome.Failed(Reason.NOT_REGISTERED, "");
        }
        Connection known = connection.get();
        Access access = new Access(known.token(), known.plainToken());
        URI credentials = new Found.Endpoints(known.version(), known.endpoints(), access).credentials();
        if (credentials != null) {
            http.send(Ask.of("DELETE", credentials, access, null));
        }
        handshake.part(partner.get());
        return new Outcome.Done();
    }

    private Outcome exchange(String method, PartnerId id, URI versionsUrl, Access access) {
        Optional<Partner> partner = partners.find(id);
        Optional<Base> base = bases.configured();
        if (partner.isEmpty() || base.isEmpty()) {
            Reason reason = partner.isEmpty() ? Reason.UNKNOWN_PARTNER : Reason.NO_PUBLIC_URL;
            return new Outcome.Failed(reason, "");
        }
        return switch (discovery.explore(versionsUrl, access, dialects.versions())) {
            case Found.Nothing(Reason reason, String detail) -> new Outcome.Failed(reason, detail);
            case Found.Endpoints found -> offer(method, partner.get(), base.get(), found);
        };
    }

    private Outcome offer(String method, Partner partner, Base base, Found.Endpoints found) {
        String inbound = handshake.freshToken();
        partners.invite(partner.id(), inbound);
        URI credentials = found.credentials();
        Exchange answer = http.send(
                Ask.of(method, Objects.requireNonNull(credentials), found.access(), handshake.ours(inbound, base)));
        Outcome outcome = settle(partner, found, inbound, answer);
        if (outcome instanceof Outcome.Failed) {
            partners.invite(partner.id(), handshake.freshToken());
        }
        return outcome;
    }

    private Outcome settle(Partner partner, Found.Endpoints found, String inbound, Exchange answer) {
        if (!(answer instanceof Exchange.Done done)) {
            Reason reason = answer instanceof Exchange.Refused ? Reason.REFUSED : Reason.UNANSWERED;
            return new Outcome.Failed(reason, answer.words());
        }
        try {
            Credentials theirs = json.read(done.data(), Credentials.class);
            URI url = Urls.parse(theirs.url()).orElseThrow(() -> new OcpiJson.Incomplete("url is no URL"));
            Access access =
                    new Access(new Secret(theirs.token()), found.access().plain());
            return handshake.agree(
                    partner, theirs, url, new Found.Endpoints(found.version(), found.urls(), access), inbound);
        } catch (OcpiJson.Incomplete e) {
            return new Outcome.Failed(Reason.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private Outcome logged(PartnerId id, String what, Outcome outcome) {
        if (outcome instanceof Outcome.Failed(Reason reason, String detail)) {
            failures.record(new Failure(clock.instant(), "partner " + id, what, reason + " " + detail, null));
        }
        return outcome;
    }
}
