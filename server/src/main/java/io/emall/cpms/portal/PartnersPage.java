package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The eMSPs and how the exchange with each goes; invites new ones. */
@Controller
class PartnersPage {
    private static final int LONGEST_NAME = 100;

    private final PartnerViews partners;
    private final PartnerDesk desk;
    private final Zones zones;

    PartnersPage(PartnerViews partners, PartnerDesk desk, Zones zones) {
        this.partners = partners;
        this.desk = desk;
        this.zones = zones;
    }

    /** What is typed. */
    record Invited(@Nullable String name) {}

    @GetMapping("/partners")
    String show(Actor actor, Model model) {
        model.addAttribute("form", new Invited(null));
        return page(actor, model);
    }

    @PostMapping("/partners")
    String invite(
            Actor actor,
            @ModelAttribute("form") Invited form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        String name = typed.text("name", form.name(), LONGEST_NAME);
        if (!typed.good()) {
            return page(actor, model);
        }
        PartnerDesk.Invitation invitation = desk.invite(actor, name);
        after.addFlashAttribute("invitation", invitation.token());
        return "redirect:/partners/" + invitation.partner().id();
    }

    private String page(Actor actor, Model model) {
        var all = partners.all(actor);
        model.addAttribute("partners", all);
        model.addAttribute(
                "connected",
                all.stream()
                        .filter(p -> p.partner().status() == Partner.Status.CONNECTED)
                        .count());
        model.addAttribute("zone", zones.home());
        return "partners";
    }
}
