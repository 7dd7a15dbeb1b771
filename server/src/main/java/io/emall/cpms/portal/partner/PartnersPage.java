package io.emall.cpms.portal.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.portal.frame.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The eMSPs and how the exchange with each goes. */
@Controller
class PartnersPage {
    private final PartnerViews partners;
    private final Zones zones;

    PartnersPage(PartnerViews partners, Zones zones) {
        this.partners = partners;
        this.zones = zones;
    }

    @GetMapping("/partners")
    String show(Actor actor, Model model) {
        model.addAttribute("partners", partners.all(actor));
        model.addAttribute("zone", zones.home());
        return "partners";
    }
}
