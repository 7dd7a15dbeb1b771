package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.tariff.promotion.Proposal;
import io.emall.cpms.core.tariff.promotion.ProposalDesk;
import io.emall.cpms.core.unit.PriceId;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Promotions that would be worthwhile: proposed, accepted or dismissed, never imposed. */
@RestController
@RequestMapping("/api/v1/promotion-proposals")
class ProposalsApi {
    private static final int LATEST = 200;

    private final ProposalDesk desk;

    ProposalsApi(ProposalDesk desk) {
        this.desk = desk;
    }

    /** Open ones in the order of their time, then the others, the newest decision first. */
    @GetMapping
    List<ProposalJson> list(Actor actor) {
        return desk.latest(actor, LATEST).stream().map(ProposalJson::of).toList();
    }

    /** Makes it a promotion, whose id is the proposal's. */
    @PostMapping("/{id}/accept")
    ProposalJson accept(Actor actor, @PathVariable UUID id) {
        return answer(id, desk.accept(actor, new PriceId(id)));
    }

    /** It is not proposed again for that time. */
    @PostMapping("/{id}/dismiss")
    ProposalJson dismiss(Actor actor, @PathVariable UUID id) {
        return answer(id, desk.dismiss(actor, new PriceId(id)));
    }

    private static ProposalJson answer(UUID id, ProposalDesk.Outcome outcome) {
        return switch (outcome) {
            case ProposalDesk.Outcome.Done(Proposal proposal) -> ProposalJson.of(proposal);
            case ProposalDesk.Outcome.NoSuchProposal none -> throw Refused.notFound("proposal " + id);
            case ProposalDesk.Outcome.NotOpen(Proposal proposal) ->
                throw Refused.conflict(
                        "id", "it is " + ProposalJson.of(proposal).state() + " already");
            case ProposalDesk.Outcome.NotSet why ->
                throw Refused.conflict("id", "another promotion covers part of that time");
        };
    }
}
