package io.emall.cpms.portal.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.LocationName;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.partner.Visibility;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.view.PartnerSheet;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.SightViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which locations a partner may see: as a step of its setup, and by itself later. */
@Controller
class SightPage {
    private static final int OFFERED = 50;
    /** More than a form can carry; they are chosen over REST. */
    private static final int MOST = 500;

    private final PartnerViews partners;
    private final SightViews sights;
    private final PartnerDesk desk;

    SightPage(PartnerViews partners, SightViews sights, PartnerDesk desk) {
        this.partners = partners;
        this.sights = sights;
        this.desk = desk;
    }

    @GetMapping("/partners/{id}/setup/locations")
    String step(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("step", SetupStep.LOCATIONS);
        return show(actor, id, model);
    }

    @GetMapping("/partners/{id}/locations")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        SightForm form = model.getAttribute(Retyped.FORM) instanceof SightForm typed
                ? typed
                : SightForm.of(find(actor, id).visibility());
        model.addAttribute(Retyped.FORM, form);
        return page(actor, id, form, model);
    }

    @PostMapping("/partners/{id}/setup/locations")
    String step(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SightForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "save") String action,
            RedirectAttributes after) {
        return isSaved(actor, id, form, errors, action)
                ? SetupStep.DONE.redirect(id)
                : Retyped.at(SetupStep.LOCATIONS.redirect(id), form, errors, after);
    }

    @PostMapping("/partners/{id}/locations")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SightForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "save") String action,
            RedirectAttributes after) {
        if (!isSaved(actor, id, form, errors, action)) {
            return Retyped.at("redirect:/partners/" + id + "/locations", form, errors, after);
        }
        after.addFlashAttribute("done", "sight.saved");
        return "redirect:/partners/" + id;
    }

    private boolean isSaved(Actor actor, UUID id, SightForm form, BindingResult errors, String action) {
        if (!action.equals("save")) {
            return false;
        }
        Typed typed = new Typed(errors);
        Visibility visibility = form.read(typed);
        if (typed.good()) {
            Set<LocationId> unknown = desk.show(actor, new PartnerId(id), visibility);
            if (!unknown.isEmpty()) {
                typed.bad("location", "sight.unknown", unknown.iterator().next());
            }
        }
        return typed.good();
    }

    /** The chosen ones first, then others that could be. */
    private String page(Actor actor, UUID id, SightForm form, Model model) {
        Set<LocationId> chosen = form.chosen();
        List<LocationName> found = sights.with(actor, form.wanted(), OFFERED + chosen.size() + 1).stream()
                .filter(one -> !chosen.contains(one.id()))
                .toList();
        model.addAttribute("id", id);
        model.addAttribute("sheet", find(actor, id));
        model.addAttribute("tooMany", chosen.size() > MOST);
        model.addAttribute("chosen", chosen.size() > MOST ? List.of() : sights.of(actor, chosen));
        model.addAttribute("found", found.stream().limit(OFFERED).toList());
        model.addAttribute("more", found.size() > OFFERED);
        return "partner-locations";
    }

    private PartnerSheet find(Actor actor, UUID id) {
        return partners.find(actor, new PartnerId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }
}
