package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.partner.Party.Reach;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.ocpi.http.Access;
import io.emall.cpms.ocpi.http.Ask;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.Parties;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.view.Dialect;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connected partner and how to ask it, as things stand now.
 *
 * @param parties who is on its platform; of a hub, also who is reached through it
 */
record Link(Partner partner, Connection connection, OperatorId us, Dialect dialect, List<Party> parties) {

    private static final int PARKED = 2000;

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

    boolean has(PartyId party) {
        return parties.stream().anyMatch(known -> known.id().equals(party)) || party.equals(first());
    }

    /** The URL of an object of ours: {@code {endpoint}/{country_code}/{party_id}/{id}…} (O-13). */
    URI ours(URI endpoint, String... ids) {
        return Urls.under(Urls.under(endpoint, us.countryCode(), us.partyId()), ids);
    }

    /**
     * About what concerns all parties there. Pushes to a hub are broadcast; where several eMSPs share a platform, and for
     * GETs through a hub, the receiver is left open (T §Broadcast Push, §Open Routing).
     */
    Ask ask(String method, URI url, @Nullable Object body) {
        return (method.equals("GET") && isHub() ? new To(this, null) : all()).ask(method, url, body);
    }

    /** All of its parties together. */
    To all() {
        return new To(this, isShared() && !isHub() ? null : first());
    }

    /** A list of all parties' objects: a hub is asked itself (T §GET All via Hubs). */
    Ask askForAll(URI url) {
        return routed("GET", url, null, isHub() || !isShared() ? first() : null);
    }

    /** A configuration module's list: between the platform and us, so nobody is routed to (O-8). */
    Ask askItself(URI url) {
        return Ask.get(url, access());
    }

    /** How to ask the driver's own eMSP; empty while its hub says that it cannot be reached (O-40). */
    Optional<To> to(@Nullable Driver driver) {
        PartyId party = party(driver);
        return party == null ? Optional.of(new To(this, first())) : to(party);
    }

    /** The same, whatever its hub says. */
    To towards(@Nullable Driver driver) {
        PartyId party = party(driver);
        return new To(this, party == null ? first() : party);
    }

    Optional<To> to(PartyId party) {
        boolean away = parties.stream()
                .anyMatch(
                        known -> known.id().equals(party) && known.is(Party.EMSP) && known.reach() != Reach.CONNECTED);
        return away ? Optional.empty() : Optional.of(new To(this, party));
    }

    /** Nothing is sent; it is kept aside until the hub says that the party is back. */
    static Exchange unreached(@Nullable Driver driver) {
        return new Exchange.Refused(0, PARKED, party(driver) + " cannot be reached through the hub");
    }

    /** The way to one of its parties. */
    record To(Link link, @Nullable PartyId party) {
        Ask ask(String method, URI url, @Nullable Object body) {
            return link.routed(method, url, body, party);
        }
    }

    private static @Nullable PartyId party(@Nullable Driver driver) {
        return driver == null || driver.countryCode() == null || driver.partyId() == null
                ? null
                : new PartyId(driver.countryCode(), driver.partyId());
    }

    boolean isHub() {
        return parties.stream().anyMatch(party -> party.is(Party.HUB));
    }

    private boolean isShared() {
        return parties.stream().filter(party -> party.is(Party.EMSP)).count() > 1;
    }

    private @Nullable PartyId first() {
        return partner.countryCode() == null
                ? null
                : new PartyId(partner.countryCode(), Objects.requireNonNullElse(partner.partyId(), ""));
    }

    private Access access() {
        return new Access(connection.token(), connection.plainToken());
    }

    private Ask routed(String method, URI url, @Nullable Object body, @Nullable PartyId to) {
        return Ask.of(method, url, access(), body).routed(new Parties(us, to));
    }
}
