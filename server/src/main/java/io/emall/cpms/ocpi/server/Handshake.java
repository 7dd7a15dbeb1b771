package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.partner.Registrar.Outcome;
import io.emall.cpms.core.partner.Registrar.Reason;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.ocpi.server.Discovery.Found;
import io.emall.wire.ocpi.v221.BusinessDetails;
import io.emall.wire.ocpi.v221.CredentialsRole;
import io.emall.wire.ocpi.v221.Role;
import io.emall.wire.ocpi.v230.Credentials;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What both directions of a registration have in common: our credentials, and the agreement that ends it. */
final class Handshake {

    private static final int TOKEN_BYTES = 32;

    private final Partners partners;
    private final PartyBook parties;
    private final Operators operators;
    private final Outbox outbox;
    private final Signals signals;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Handshake(
            Partners partners,
            PartyBook parties,
            Operators operators,
            Outbox outbox,
            Signals signals,
            InstantSource clock) {
        this.partners = partners;
        this.parties = parties;
        this.operators = operators;
        this.outbox = outbox;
        this.signals = signals;
        this.clock = clock;
    }

    String freshToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Credentials ours(String token, Base base) {
        Operator operator = operators.home();
        CredentialsRole cpo = new CredentialsRole(
                Role.CPO,
                new BusinessDetails(operator.name()),
                operator.id().partyId(),
                operator.id().countryCode());
        return new Credentials(token, base.versions(), List.of(cpo), null);
    }

    /** Connects: from now on they present {@code inbound}, and we what {@code found} was reached with. */
    Outcome agree(Partner partner, Credentials theirs, URI versionsUrl, Found.Endpoints found, String inbound) {
        Roster roster = Roster.of(theirs, clock.instant());
        Optional<PartyId> first = roster.first();
        if (first.isEmpty()) {
            return new Outcome.Failed(Reason.NO_EMSP_ROLE, "");
        }
        Optional<PartyId> taken =
                roster.own().stream().filter(party -> isTaken(party, partner)).findFirst();
        if (taken.isPresent()) {
            return new Outcome.Failed(Reason.PARTY_TAKEN, taken.get().toString());
        }
        Partner connected = new Partner(
                partner.id(),
                partner.name(),
                first.get().countryCode(),
                first.get().partyId(),
                Partner.Status.CONNECTED,
                clock.instant());
        parties.register(partner.id(), roster.parties());
        Connection connection = new Connection(
                found.version(),
                versionsUrl,
                found.urls(),
                found.access().token(),
                found.access().plain());
        partners.connect(connected, connection, inbound);
        outbox.markAll(partner.id());
        signals.send(new Signal.PartnerChanged(partner.id()));
        return new Outcome.Done();
    }

    void part(Partner partner) {
        partners.disconnect(partner.id());
        signals.send(new Signal.PartnerChanged(partner.id()));
    }

    private boolean isTaken(PartyId party, Partner partner) {
        return parties.owner(party).filter(other -> !other.equals(partner.id())).isPresent();
    }
}
