package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a station and shows its key, once. */
@Controller
class NewStationPage {
    private static final int MOST_LOCATIONS = 500;

    private final StaticData data;
    private final LocationViews locations;
    private final StationViews stations;
    private final Operators operators;

    NewStationPage(StaticData data, LocationViews locations, StationViews stations, Operators operators) {
        this.data = data;
        this.locations = locations;
        this.stations = stations;
        this.operators = operators;
    }

    /** What is typed. */
    record Wanted(@Nullable String id, @Nullable String location) {}

    @GetMapping("/stations/new")
    String fresh(Actor actor, @RequestParam @Nullable String location, Model model) {
        actor.must(Permission.EDIT_STATIC_DATA);
        model.addAttribute("form", new Wanted(null, location));
        return page(actor, model);
    }

    @PostMapping("/stations/new")
    String create(
            Actor actor,
            @ModelAttribute("form") Wanted form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        StationId id = typed.as("id", form.id(), StationId::new, "typed.notanid");
        LocationId location = typed.as("location", form.location(), LocationId::new, "typed.notanid");
        if (id != null && stations.find(actor, id).isPresent()) {
            typed.bad("id", "typed.taken");
        }
        if (location != null && locations.find(actor, location).isEmpty()) {
            typed.bad("location", "typed.unknown");
        }
        if (!typed.good() || id == null || location == null) {
            return page(actor, model);
        }
        data.save(actor, Station.unseen(id, operators.home().id(), location));
        after.addFlashAttribute("key", data.renewKey(actor, id, null).text());
        return "redirect:/stations/" + id;
    }

    private String page(Actor actor, Model model) {
        model.addAttribute(
                "locations", locations.page(actor, null, MOST_LOCATIONS).items());
        return "station-new";
    }
}
