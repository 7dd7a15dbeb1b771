package io.emall.cpms.core.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Uuids;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Making and ending partnerships with eMSPs, from our side. */
public final class PartnerDesk {

    private final Partners partners;
    private final Registrar registrar;
    private final Visibilities visibilities;
    private final Outbox outbox;
    private final Reconciliations comparisons;
    private final AuditLog audit;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public PartnerDesk(
            Partners partners,
            Registrar registrar,
            Visibilities visibilities,
            Outbox outbox,
            Reconciliations comparisons,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            InstantSource clock) {
        this.partners = partners;
        this.registrar = registrar;
        this.visibilities = visibilities;
        this.outbox = outbox;
        this.comparisons = comparisons;
        this.audit = audit;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** A partner and the token (A) to hand to it; shown once. */
    public record Invitation(Partner partner, String token) {}

    /** Where partners find our versions; empty if nobody told us our public address. */
    public Optional<URI> versionsUrl() {
        return registrar.versionsUrl();
    }

    public Invitation invite(Actor by, String name) {
        return invitation(by, name(by, new PartnerId(uuids.next()), name));
    }

    /** Calls a partner so, as people here do; one that is not there yet is there then, neither registered nor invited. */
    public Partner name(Actor by, PartnerId id, String name) {
        by.must(Permission.MANAGE_PARTNERS);
        Partner named = partners.find(id)
                .map(known ->
                        new Partner(id, name, known.countryCode(), known.partyId(), known.status(), clock.instant()))
                .orElseGet(() -> new Partner(id, name, null, null, Partner.Status.INVITED, clock.instant()));
        partners.save(named);
        audit.record(by, "name", "partner " + name);
        signals.send(new Signal.PartnerChanged(id));
        return named;
    }

    /** A fresh invitation for a partner that lost its own, or comes back. */
    public Optional<Invitation> inviteAgain(Actor by, PartnerId id) {
        by.must(Permission.MANAGE_PARTNERS);
        return partners.find(id).map(partner -> invitation(by, partner));
    }

    /** We register at the partner, with the token it gave us. */
    public Registrar.Outcome register(Actor by, PartnerId id, URI versionsUrl, Secret token) {
        by.must(Permission.MANAGE_PARTNERS);
        return told(by, "register", id, registrar.register(id, versionsUrl, token));
    }

    /** New tokens in both directions, and the best version both speak by now; the old tokens die (O-22). */
    public Registrar.Outcome renew(Actor by, PartnerId id) {
        by.must(Permission.MANAGE_PARTNERS);
        return told(by, "renew", id, registrar.renew(id));
    }

    /** Ends the exchange; the partner is told and stays as invited. */
    public Registrar.Outcome end(Actor by, PartnerId id) {
        by.must(Permission.MANAGE_PARTNERS);
        return told(by, "end", id, registrar.end(id));
    }

    /** Sends a partner again what changed since then; bills only if it does not have them. Empty if there is none such. */
    public Optional<Partner> resend(Actor by, PartnerId id, Instant since) {
        by.must(Permission.MANAGE_PARTNERS);
        Optional<Partner> partner = partners.find(id);
        partner.filter(p -> p.status() == Partner.Status.CONNECTED).ifPresent(_ -> {
            outbox.markSince(id, since);
            audit.record(by, "resend since " + since, "partner " + id);
            signals.send(new Signal.PartnerChanged(id));
        });
        return partner;
    }

    /** Compares what a partner has of us with what we have now, not only at night; what differs is sent again. */
    public void compare(Actor by, PartnerId id) {
        by.must(Permission.MANAGE_PARTNERS);
        partners.find(id).filter(p -> p.status() == Partner.Status.CONNECTED).ifPresent(_ -> {
            Instant now = clock.instant();
            comparisons.save(
                    id, comparisons.last(id).map(last -> last.dueAt(now)).orElse(Reconciliation.first(now)));
            audit.record(by, "compare", "partner " + id);
            signals.send(new Signal.PartnerChanged(id));
        });
    }

    /**
     * Sets which locations a partner may see. It is told what comes into its sight and what leaves it; what its drivers
     * have there, sessions, bills and bookings, stays theirs.
     *
     * @return those chosen that do not exist; then nothing was set
     */
    public Set<LocationId> show(Actor by, PartnerId id, Visibility visibility) {
        by.must(Permission.MANAGE_PARTNERS);
        Set<LocationId> unknown = visibilities.save(id, visibility);
        if (unknown.isEmpty()) {
            String what = visibility instanceof Visibility.Chosen(var chosen) ? chosen.size() + " locations" : "all";
            audit.record(by, "show " + what, "partner " + id);
            signals.send(new Signal.PartnerChanged(id));
        }
        return unknown;
    }

    private Registrar.Outcome told(Actor by, String what, PartnerId id, Registrar.Outcome outcome) {
        audit.record(by, what + " → " + outcome.getClass().getSimpleName(), "partner " + id);
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
