package io.emall.cpms.core.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Uuids;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Making and ending partnerships with eMSPs, from our side. */
public final class PartnerDesk {

    private final Partners partners;
    private final Registrar registrar;
    private final AuditLog audit;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public PartnerDesk(
            Partners partners, Registrar registrar, AuditLog audit, Signals signals, Uuids uuids, InstantSource clock) {
        this.partners = partners;
        this.registrar = registrar;
        this.audit = audit;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** A partner and the token (A) to hand to it; shown once. */
    public record Invitation(Partner partner, String token) {}

    public Invitation invite(Actor by, String name) {
        by.must(Permission.MANAGE_PARTNERS);
        Partner partner =
                new Partner(new PartnerId(uuids.next()), name, null, null, Partner.Status.INVITED, clock.instant());
        partners.save(partner);
        return invitation(by, partner);
    }

    /** A fresh invitation for a partner that lost its own, or comes back. */
    public Optional<Invitation> inviteAgain(Actor by, PartnerId id) {
        by.must(Permission.MANAGE_PARTNERS);
        return partners.find(id).map(partner -> invitation(by, partner));
    }

    /** We register at the partner, with the token it gave us. */
    public Registrar.Outcome register(Actor by, PartnerId id, URI versionsUrl, Secret token) {
        by.must(Permission.MANAGE_PARTNERS);
        Registrar.Outcome outcome = registrar.register(id, versionsUrl, token);
        audit.record(by, "register → " + outcome.getClass().getSimpleName(), "partner " + id);
        signals.send(new Signal.PartnerChanged(id));
        return outcome;
    }

    public void suspend(Actor by, PartnerId id) {
        move(by, id, Partner.Status.CONNECTED, Partner.Status.SUSPENDED);
    }

    public void resume(Actor by, PartnerId id) {
        move(by, id, Partner.Status.SUSPENDED, Partner.Status.CONNECTED);
    }

    private void move(Actor by, PartnerId id, Partner.Status from, Partner.Status to) {
        by.must(Permission.MANAGE_PARTNERS);
        partners.find(id).filter(p -> p.status() == from).ifPresent(p -> {
            partners.save(new Partner(id, p.name(), p.countryCode(), p.partyId(), to, clock.instant()));
            audit.record(by, to.name().toLowerCase(Locale.ROOT), "partner " + id);
            signals.send(new Signal.PartnerChanged(id));
        });
    }

    private Invitation invitation(Actor by, Partner partner) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        partners.invite(partner.id(), token);
        audit.record(by, "invite", "partner " + partner.name());
        signals.send(new Signal.PartnerChanged(partner.id()));
        return new Invitation(partner, token);
    }
}
