package io.emall.cpms.core.partner;

import io.emall.cpms.core.partner.Party.Reach;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import java.time.Duration;
import java.util.Optional;

/** Hears from hubs who is reached through them (O-40). */
public final class HubDesk {

    /** What was on its way when the party went away may be older than that. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final PartyBook parties;
    private final Outbox outbox;
    private final Signals signals;

    public HubDesk(PartyBook parties, Outbox outbox, Signals signals) {
        this.parties = parties;
        this.outbox = outbox;
        this.signals = signals;
    }

    public boolean isHub(PartnerId partner) {
        return parties.of(partner).stream().anyMatch(party -> party.is(Party.HUB));
    }

    public Optional<Party> find(PartnerId hub, PartyId id) {
        return parties.of(hub).stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** A party that is back gets what could not be sent meanwhile. */
    public void told(PartnerId hub, Party party) {
        Optional<Party> before = parties.of(hub).stream()
                .filter(known -> known.id().equals(party.id()) && known.is(party.role()))
                .findFirst();
        parties.save(hub, party);
        before.filter(known -> known.reach() != Reach.CONNECTED && party.reach() == Reach.CONNECTED)
                .ifPresent(known -> outbox.markSince(hub, known.lastUpdated().minus(MARGIN)));
        signals.send(new Signal.PartnerChanged(hub));
    }
}
