package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.partner.Reconciliations;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.unit.PartnerId;
import java.util.List;
import java.util.Optional;

/** eMSPs, for those who deal with them. */
public final class PartnerViews {
    private final Partners partners;
    private final Outbox outbox;
    private final PartyBook parties;
    private final Visibilities visibilities;
    private final Reconciliations comparisons;
    private final ServedObjects served;

    public PartnerViews(
            Partners partners,
            Outbox outbox,
            PartyBook parties,
            Visibilities visibilities,
            Reconciliations comparisons,
            ServedObjects served) {
        this.partners = partners;
        this.outbox = outbox;
        this.parties = parties;
        this.visibilities = visibilities;
        this.comparisons = comparisons;
        this.served = served;
    }

    public List<PartnerSheet> all(Actor actor) {
        actor.must(Permission.MANAGE_PARTNERS);
        return partners.all().stream().map(this::sheet).toList();
    }

    public Optional<PartnerSheet> find(Actor actor, PartnerId id) {
        actor.must(Permission.MANAGE_PARTNERS);
        return partners.find(id).map(this::sheet);
    }

    /** What it is served of that kind. */
    public ServedObjects.Shelf served(Actor actor, PartnerId id, ServedObjects.Kind kind, int offset, int limit) {
        actor.must(Permission.MANAGE_PARTNERS);
        return served.page(id, kind, offset, limit);
    }

    private PartnerSheet sheet(Partner partner) {
        return new PartnerSheet(
                partner,
                partners.connection(partner.id()).orElse(null),
                outbox.health(partner.id()),
                parties.of(partner.id()),
                visibilities.of(partner.id()),
                comparisons.last(partner.id()).orElse(null));
    }
}
