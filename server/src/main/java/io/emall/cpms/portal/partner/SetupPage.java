package io.emall.cpms.portal.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.view.PartnerSheet;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.ServedObjects.Kind;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Sets a partner up: who it is, who begins, registering, what it may see. What is answered is kept at each step, so one
 * can go back and forth, or come back another day.
 */
@Controller
class SetupPage {
    private static final int LONGEST_NAME = 100;
    private static final int SHOWN = 3;

    private final PartnerViews partners;
    private final PartnerDesk desk;
    private final Zones zones;
    private final Uuids uuids;

    SetupPage(PartnerViews partners, PartnerDesk desk, Zones zones, Uuids uuids) {
        this.partners = partners;
        this.desk = desk;
        this.zones = zones;
        this.uuids = uuids;
    }

    record Named(@Nullable String name) {}

    /** The page gets its address before the partner has a name: going back finds the same one again. */
    @GetMapping("/partners/new")
    String begin(Actor actor) {
        actor.must(Permission.MANAGE_PARTNERS);
        return SetupStep.NAME.redirect(uuids.next());
    }

    @GetMapping("/partners/{id}/setup/name")
    String name(Actor actor, @PathVariable UUID id, Model model) {
        String known = partners.find(actor, new PartnerId(id))
                .map(sheet -> sheet.partner().name())
                .orElse(null);
        if (!model.containsAttribute(Retyped.FORM)) {
            model.addAttribute(Retyped.FORM, new Named(known));
        }
        model.addAttribute("id", id);
        model.addAttribute("step", SetupStep.NAME);
        return "partner-setup";
    }

    @PostMapping("/partners/{id}/setup/name")
    String name(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") Named form,
            BindingResult errors,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        String name = typed.text("name", form.name(), LONGEST_NAME);
        if (!typed.good()) {
            return Retyped.at(SetupStep.NAME.redirect(id), form, errors, after);
        }
        Partner named = desk.name(actor, new PartnerId(id), name);
        return named.status() == Partner.Status.INVITED ? SetupStep.WAY.redirect(id) : "redirect:/partners/" + id;
    }

    @GetMapping("/partners/{id}/setup/way")
    String way(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, SetupStep.WAY, model);
    }

    /** They begin, with a token that is shown once. */
    @PostMapping("/partners/{id}/setup/invite")
    String invite(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        var invitation = desk.inviteAgain(actor, new PartnerId(id)).orElseThrow(() -> new NotFound(id.toString()));
        after.addFlashAttribute("invitation", invitation.token());
        return SetupStep.INVITE.redirect(id);
    }

    @GetMapping("/partners/{id}/setup/invite")
    String invited(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("versionsUrl", desk.versionsUrl().map(URI::toString).orElseGet(SetupPage::asAsked));
        return page(actor, id, SetupStep.INVITE, model);
    }

    private static String asAsked() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/ocpi/versions")
                .toUriString();
    }

    @GetMapping("/partners/{id}/setup/done")
    String done(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("shelf", partners.served(actor, new PartnerId(id), Kind.LOCATIONS, 0, SHOWN));
        model.addAttribute("zone", zones.home());
        return page(actor, id, SetupStep.DONE, model);
    }

    private String page(Actor actor, UUID id, SetupStep step, Model model) {
        PartnerSheet sheet = partners.find(actor, new PartnerId(id)).orElseThrow(() -> new NotFound(id.toString()));
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("step", step);
        return "partner-setup";
    }
}
