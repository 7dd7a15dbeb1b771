package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People decide on proposed promotions (R13); one that is accepted is a promotion like any other. */
public final class ProposalDesk {
    private final Proposals proposals;
    private final Markets markets;
    private final Tariffs tariffs;
    private final PriceDesk desk;
    private final AuditLog audit;
    private final InstantSource clock;

    public ProposalDesk(
            Proposals proposals,
            Markets markets,
            Tariffs tariffs,
            PriceDesk desk,
            AuditLog audit,
            InstantSource clock) {
        this.proposals = proposals;
        this.markets = markets;
        this.tariffs = tariffs;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** How deciding went. */
    public sealed interface Outcome {
        record Done(Proposal proposal) implements Outcome {}

        record NoSuchProposal() implements Outcome {}

        /** Somebody decided before, or it lapsed. */
        record NotOpen(Proposal proposal) implements Outcome {}

        /** The price itself cannot be. */
        record NotSet(PriceDesk.Outcome why) implements Outcome {}
    }

    /** Open ones in the order of their time, then the others, the newest decision first. */
    public List<Proposal> latest(Actor by, int limit) {
        by.must(Permission.VIEW_MONEY);
        return proposals.latest(limit);
    }

    /** Makes it a promotion, unless it is worthwhile no longer. */
    public Outcome accept(Actor by, PriceId id) {
        by.must(Permission.CHANGE_PRICES);
        Proposal proposal = proposals.find(id).orElse(null);
        if (proposal == null) {
            return new Outcome.NoSuchProposal();
        }
        Instant now = clock.instant();
        Proposal.Why why = proposal.isOpen() ? lapsed(proposal, now) : null;
        if (why != null) {
            proposals.decide(id, new Proposal.State.Lapsed(now, why));
        }
        return proposal.isOpen() && why == null ? promote(by, proposal, now) : notOpen(id);
    }

    private Proposal.@Nullable Why lapsed(Proposal proposal, Instant now) {
        return now.isAfter(proposal.decideBy())
                ? Proposal.Why.TIME
                : markets.of(proposal.area(), proposal.speed(), now).lapsed(proposal);
    }

    /** Its id lets it become a price once, whoever else accepts it at the same moment. */
    private Outcome promote(Actor by, Proposal proposal, Instant now) {
        PriceDesk.Outcome set = desk.promote(
                by,
                proposal.id(),
                proposal.area(),
                proposal.speed(),
                proposal.price(),
                scheme(proposal),
                proposal.during());
        if (!(set instanceof PriceDesk.Outcome.Done)) {
            return tariffs.find(proposal.id()).isPresent() ? notOpen(proposal.id()) : new Outcome.NotSet(set);
        }
        if (!proposals.decide(proposal.id(), new Proposal.State.Accepted(now, by.name()))) {
            desk.end(by, proposal.id());
            return notOpen(proposal.id());
        }
        return done(proposal.id());
    }

    /** What else the tariff says stays. */
    private Scheme scheme(Proposal proposal) {
        return tariffs.since(proposal.area(), proposal.during().from()).stream()
                .filter(version -> version.speed() == proposal.speed()
                        && version.kind() == PriceKind.BASE
                        && version.valid().contains(proposal.during().from()))
                .findFirst()
                .map(Tariff::scheme)
                .orElse(Scheme.PLAIN);
    }

    /** It is not proposed again for that time. */
    public Outcome dismiss(Actor by, PriceId id) {
        by.must(Permission.CHANGE_PRICES);
        Proposal proposal = proposals.find(id).orElse(null);
        if (proposal == null) {
            return new Outcome.NoSuchProposal();
        }
        if (!proposals.decide(id, new Proposal.State.Dismissed(clock.instant(), by.name()))) {
            return notOpen(id);
        }
        audit.record(by, "dismiss a proposed promotion", "price " + Tariff.publicId(proposal.area(), proposal.speed()));
        return done(id);
    }

    private Outcome done(PriceId id) {
        return new Outcome.Done(proposals.find(id).orElseThrow());
    }

    private Outcome notOpen(PriceId id) {
        return new Outcome.NotOpen(proposals.find(id).orElseThrow());
    }
}
