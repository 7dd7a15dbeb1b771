package io.emall.cpms.portal.energy;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.energy.EnergyDesk;
import io.emall.cpms.core.energy.EnergySheet;
import io.emall.cpms.core.energy.EnergyViews;
import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Modify" of energy management (use case 3, steps 4 to 7). */
@Controller
@RequestMapping("/locations/{id}/energy/modify")
class SettingsPage {
    private final EnergyViews views;
    private final EnergyDesk desk;
    private final LocationViews locations;
    private final Operators operators;
    private final Times times;

    SettingsPage(EnergyViews views, EnergyDesk desk, LocationViews locations, Operators operators, Times times) {
        this.views = views;
        this.desk = desk;
        this.locations = locations;
        this.operators = operators;
        this.times = times;
    }

    @GetMapping
    String show(Actor actor, @PathVariable LocationId id, Model model) {
        EnergySheet energy = energy(actor, id);
        model.addAttribute("form", SettingsForm.of(energy));
        return page(actor, id, energy, model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable LocationId id,
            @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        EnergySheet energy = energy(actor, id);
        Typed typed = new Typed(errors);
        Site site = form.site(typed, id);
        List<Choice> wanted = form.choices(typed, energy);
        Instant until = until(typed, form, sheet(actor, id));
        String why = Objects.requireNonNullElse(typed.optional("why", form.why(), 500), "");
        if (typed.good()) {
            saved(actor, typed, energy, site, wanted, until, why);
        }
        if (!typed.good()) {
            return page(actor, id, energy, model);
        }
        after.addFlashAttribute("done", "energy.saved");
        return "redirect:/locations/" + id + "/energy";
    }

    private @Nullable Instant until(Typed typed, SettingsForm form, LocationSheet sheet) {
        if (form.until() == null || form.until().isBlank()) {
            return null;
        }
        Instant until = typed.moment("until", form.until(), sheet.location().zone());
        if (until != null && !until.isAfter(times.now())) {
            typed.bad("until", "energy.until.past");
        }
        return until;
    }

    private void saved(
            Actor actor,
            Typed typed,
            EnergySheet energy,
            Site site,
            List<Choice> wanted,
            @Nullable Instant until,
            String why) {
        Set<EnergyDesk.Refusal> wrong = desk.save(actor, site);
        if (wrong.contains(EnergyDesk.Refusal.NOTHING_LEFT)) {
            typed.bad("buildingKw", "energy.nothingleft");
            return;
        }
        for (Decision decision : SettingsForm.over(energy, wanted)) {
            desk.release(actor, site.location(), decision.id());
        }
        for (Choice choice : SettingsForm.fresh(energy, wanted, until != null)) {
            if (desk.choose(actor, site.location(), choice, until, why) instanceof EnergyDesk.Outcome.Refused) {
                typed.bad(SettingsForm.field(choice), "typed.notachoice");
            }
        }
    }

    private EnergySheet energy(Actor actor, LocationId id) {
        actor.must(Permission.MANAGE_ENERGY);
        return views.of(actor, id);
    }

    private LocationSheet sheet(Actor actor, LocationId id) {
        return locations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, LocationId id, EnergySheet energy, Model model) {
        LocationSheet sheet = sheet(actor, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", sheet.location().zone());
        model.addAttribute(
                "currency",
                operators.find(sheet.location().operator()).orElseThrow().currency());
        model.addAttribute("energy", energy);
        model.addAttribute("uses", Choice.Use.values());
        return "energy-modify";
    }
}
