package io.emall.cpms.portal.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.ServedObjects.Kind;
import io.emall.cpms.core.view.ServedObjects.Shelf;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Zones;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a partner sees now: the objects that it is served, readable, with their own words behind. */
@Controller
class SeenPage {
    private static final int ON_A_PAGE = 20;

    private final PartnerViews partners;
    private final Zones zones;

    SeenPage(PartnerViews partners, Zones zones) {
        this.partners = partners;
        this.zones = zones;
    }

    @GetMapping("/partners/{id}/seen")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "locations") String kind,
            @RequestParam(defaultValue = "0") String from,
            Model model) {
        PartnerId partner = new PartnerId(id);
        Kind shown = Arrays.stream(Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElse(Kind.LOCATIONS);
        int offset = from.matches("\\d{1,8}") ? Integer.parseInt(from) : 0;
        Shelf shelf = partners.served(actor, partner, shown, offset, ON_A_PAGE);
        model.addAttribute("sheet", partners.find(actor, partner).orElseThrow(() -> new NotFound(id.toString())));
        model.addAttribute("id", id);
        model.addAttribute("kind", shown);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("shelf", shelf);
        model.addAttribute("from", offset);
        model.addAttribute("before", offset == 0 ? null : Math.max(0, offset - ON_A_PAGE));
        model.addAttribute("after", offset + ON_A_PAGE < shelf.total() ? offset + ON_A_PAGE : null);
        model.addAttribute("zone", zones.home());
        return "partner-seen";
    }
}
