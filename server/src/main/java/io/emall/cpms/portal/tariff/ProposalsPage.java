package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.tariff.promotion.Proposal;
import io.emall.cpms.core.tariff.promotion.ProposalDesk;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.portal.frame.Zones;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Promotions that would be worthwhile, to accept or dismiss, and what became of earlier ones (R13). */
@Controller
class ProposalsPage {
    private static final int LATEST = 100;

    private final ProposalDesk desk;
    private final Operators operators;
    private final Zones zones;

    ProposalsPage(ProposalDesk desk, Operators operators, Zones zones) {
        this.desk = desk;
        this.operators = operators;
        this.zones = zones;
    }

    @GetMapping("/tariffs/proposals")
    String show(Actor actor, Model model) {
        List<Proposal> all = desk.latest(actor, LATEST);
        model.addAttribute("open", all.stream().filter(Proposal::isOpen).toList());
        model.addAttribute(
                "decided", all.stream().filter(proposal -> !proposal.isOpen()).toList());
        model.addAttribute("currency", operators.home().currency());
        model.addAttribute("zone", zones.home());
        return "tariff-proposals";
    }

    @PostMapping("/tariffs/proposals/{id}/accept")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        after.addFlashAttribute("done", words("accepted", desk.accept(actor, new PriceId(id))));
        return "redirect:/tariffs/proposals";
    }

    @PostMapping("/tariffs/proposals/{id}/dismiss")
    String dismiss(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        after.addFlashAttribute("done", words("dismissed", desk.dismiss(actor, new PriceId(id))));
        return "redirect:/tariffs/proposals";
    }

    private static String words(String done, ProposalDesk.Outcome outcome) {
        return switch (outcome) {
            case ProposalDesk.Outcome.Done it -> "proposal." + done;
            case ProposalDesk.Outcome.NoSuchProposal none -> "proposal.notopen";
            case ProposalDesk.Outcome.NotOpen(Proposal proposal) ->
                proposal.state() instanceof Proposal.State.Lapsed ? "proposal.lapsed" : "proposal.notopen";
            case ProposalDesk.Outcome.NotSet why -> "proposal.notset";
        };
    }
}
