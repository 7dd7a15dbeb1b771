package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Proposes promotions and lets those lapse that are worthwhile no longer; changes no price. Several nodes may do so at once. */
public final class Proposing {
    /** For people to decide. */
    private static final Duration TIME_TO_DECIDE = Duration.ofMinutes(30);

    private final Tariffs tariffs;
    private final Markets markets;
    private final Proposals proposals;
    private final Uuids uuids;
    private final InstantSource clock;

    public Proposing(Tariffs tariffs, Markets markets, Proposals proposals, Uuids uuids, InstantSource clock) {
        this.tariffs = tariffs;
        this.markets = markets;
        this.proposals = proposals;
        this.uuids = uuids;
        this.clock = clock;
    }

    public void round() {
        for (AreaId area : tariffs.areas()) {
            for (SpeedClass speed : SpeedClass.values()) {
                look(area, speed, clock.instant());
            }
        }
    }

    private void look(AreaId area, SpeedClass speed, Instant now) {
        Market market = markets.of(area, speed, now);
        proposals.open(area, speed).forEach(proposal -> review(proposal, market, now));
        Duration ahead = market.terms().notice().plus(TIME_TO_DECIDE);
        Worthwhile.in(market.hours(), market.terms(), now.plus(ahead))
                .forEach(found -> proposals.add(new Proposal(
                        new PriceId(uuids.next()),
                        area,
                        speed,
                        found.during(),
                        found.price(),
                        new Proposal.Grounds(
                                found.figures(),
                                market.terms().step(),
                                market.terms().notice(),
                                market.expected(found.during()),
                                market.costs().made()),
                        now,
                        new Proposal.State.Open())));
    }

    private void review(Proposal proposal, Market market, Instant now) {
        tariffs.find(proposal.id())
                .ifPresentOrElse(
                        // Whoever accepted it was cut off before it was written down.
                        price -> proposals.decide(proposal.id(), new Proposal.State.Accepted(price.createdAt(), "")),
                        () -> {
                            Proposal.Why why = market.lapsed(proposal);
                            lapse(proposal, now.isAfter(proposal.decideBy()) ? Proposal.Why.TIME : why, now);
                        });
    }

    private void lapse(Proposal proposal, Proposal.@Nullable Why why, Instant now) {
        if (why != null) {
            proposals.decide(proposal.id(), new Proposal.State.Lapsed(now, why));
        }
    }
}
