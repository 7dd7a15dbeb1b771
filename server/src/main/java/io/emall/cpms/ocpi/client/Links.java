package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.view.Dialects;
import java.util.Optional;
import java.util.function.Function;

/** Finds the link to a partner: none unless it is connected and not suspended. */
final class Links implements Function<PartnerId, Optional<Link>> {

    private final Partners partners;
    private final PartyBook parties;
    private final Operators operators;
    private final Dialects dialects;

    Links(Partners partners, PartyBook parties, Operators operators, Dialects dialects) {
        this.partners = partners;
        this.parties = parties;
        this.operators = operators;
        this.dialects = dialects;
    }

    @Override
    public Optional<Link> apply(PartnerId id) {
        return partners.find(id)
                .filter(partner -> partner.status() == Partner.Status.CONNECTED)
                .flatMap(partner -> partners.connection(id).flatMap(connection -> link(partner, connection)));
    }

    private Optional<Link> link(Partner partner, Connection connection) {
        return dialects.of(connection.version())
                .map(dialect ->
                        new Link(partner, connection, operators.home().id(), dialect, parties.of(partner.id())));
    }
}
