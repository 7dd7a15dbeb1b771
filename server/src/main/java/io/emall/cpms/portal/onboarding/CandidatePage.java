package io.emall.cpms.portal.onboarding;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.onboarding.Approvals;
import io.emall.cpms.core.onboarding.Candidate;
import io.emall.cpms.core.onboarding.Onboarding;
import io.emall.cpms.core.onboarding.Socket;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Standards;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One station that waits: what it says of itself, and the decision. */
@Controller
class CandidatePage {
    private static final int MOST_LOCATIONS = 500;

    private final Onboarding onboarding;
    private final Approvals approvals;
    private final LocationViews locations;
    private final Zones zones;

    CandidatePage(Onboarding onboarding, Approvals approvals, LocationViews locations, Zones zones) {
        this.onboarding = onboarding;
        this.approvals = approvals;
        this.locations = locations;
        this.zones = zones;
    }

    @GetMapping("/onboarding/{id}")
    String show(Actor actor, @PathVariable StationId id, Model model) {
        Candidate candidate = candidate(actor, id);
        model.addAttribute("form", ApprovalForm.of(null, candidate.sockets()));
        return page(actor, candidate, model);
    }

    @PostMapping("/onboarding/{id}/approve")
    String approve(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        actor.must(Permission.EDIT_STATIC_DATA);
        Candidate candidate = candidate(actor, id);
        Typed typed = new Typed(errors);
        LocationId location = typed.as("location", form.location(), LocationId::new, "typed.notanid");
        if (location != null && locations.find(actor, location).isEmpty()) {
            typed.bad("location", "typed.unknown");
        }
        List<Socket> sockets = form.read(typed);
        if (!typed.good() || location == null) {
            return page(actor, candidate, model);
        }
        return switch (approvals.approve(actor, id, location, sockets, "true".equals(form.newKey()))) {
            case Approvals.Outcome.Approved(var key) -> approved(id, key, after);
            case Approvals.Outcome.KeyNotTaken(var answer) -> {
                typed.bad("newKey", "candidate.key." + answer.getClass().getSimpleName());
                yield page(actor, candidate, model);
            }
            case Approvals.Outcome.Gone() -> throw new NotFound(id.value());
        };
    }

    private static String approved(StationId id, @Nullable StationKey key, RedirectAttributes after) {
        if (key != null) {
            after.addFlashAttribute("key", key.text());
        }
        after.addFlashAttribute("done", "candidate.approved");
        return "redirect:/stations/" + id;
    }

    @PostMapping("/onboarding/{id}/reject")
    String reject(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        onboarding.reject(actor, candidate(actor, id).id());
        after.addFlashAttribute("done", "candidate.rejected.done");
        return "redirect:/onboarding";
    }

    @PostMapping("/onboarding/{id}/forgive")
    String forgive(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        onboarding.forgive(actor, candidate(actor, id).id());
        after.addFlashAttribute("done", "candidate.forgiven");
        return "redirect:/onboarding";
    }

    private Candidate candidate(Actor actor, StationId id) {
        return onboarding.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, Candidate candidate, Model model) {
        model.addAttribute("candidate", candidate);
        model.addAttribute("standards", Standards.OFFERED);
        model.addAttribute(
                "locations", locations.page(actor, null, MOST_LOCATIONS).items());
        model.addAttribute("zone", zones.home());
        return "candidate";
    }
}
