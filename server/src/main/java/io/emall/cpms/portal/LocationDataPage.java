package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.schedule.OpeningDesk;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A location's static data: address, what stands there, and whether it is published. */
@Controller
class LocationDataPage {
    private final StaticData data;
    private final LocationViews locations;
    private final StationViews stations;
    private final Operators operators;
    private final OpeningDesk openings;
    private final Times times;

    LocationDataPage(
            StaticData data,
            LocationViews locations,
            StationViews stations,
            Operators operators,
            OpeningDesk openings,
            Times times) {
        this.data = data;
        this.locations = locations;
        this.stations = stations;
        this.operators = operators;
        this.openings = openings;
        this.times = times;
    }

    @GetMapping("/locations/new")
    String fresh(Actor actor, Model model) {
        actor.must(Permission.EDIT_STATIC_DATA);
        var home = operators.home();
        String country = Locale.of("", home.id().countryCode()).getISO3Country();
        model.addAttribute("form", LocationForm.empty(home.zone(), country));
        return "location-data";
    }

    @PostMapping("/locations/new")
    String create(
            Actor actor, @ModelAttribute("form") LocationForm form, BindingResult errors, RedirectAttributes after) {
        Typed typed = new Typed(errors);
        Location location = form.read(typed, operators.home().id(), times.now());
        if (location != null && locations.find(actor, location.id()).isPresent()) {
            typed.bad("id", "typed.taken");
        }
        if (location == null || !typed.good()) {
            return "location-data";
        }
        data.save(actor, location);
        after.addFlashAttribute("done", "location.saved.next");
        return "redirect:/locations/" + location.id() + "/data";
    }

    @GetMapping("/locations/{id}/data")
    String edit(Actor actor, @PathVariable LocationId id, Model model) {
        actor.must(Permission.EDIT_STATIC_DATA);
        context(actor, id, model);
        return "location-data";
    }

    @PostMapping("/locations/{id}/data")
    String save(
            Actor actor,
            @PathVariable LocationId id,
            @ModelAttribute("form") LocationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Location location = form.read(new Typed(errors), operators.home().id(), times.now());
        if (location == null || !location.id().equals(id)) {
            context(actor, id, model);
            return "location-data";
        }
        data.save(actor, location);
        after.addFlashAttribute("done", "saved");
        return "redirect:/locations/" + id + "/data";
    }

    private void context(Actor actor, LocationId id, Model model) {
        var sheet = locations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", LocationForm.of(sheet.location()));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("stations", stations.at(actor, id));
        model.addAttribute("hours", openings.of(actor, id).orElse(OpeningHours.ALWAYS));
    }
}
