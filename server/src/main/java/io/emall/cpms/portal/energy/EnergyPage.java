package io.emall.cpms.portal.energy;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.energy.EnergyDesk;
import io.emall.cpms.core.energy.EnergySheet;
import io.emall.cpms.core.energy.EnergyViews;
import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Energy management" of a location (use case 3): the settings, the plan and why it is so. */
@Controller
class EnergyPage {
    private final EnergyViews views;
    private final EnergyDesk desk;
    private final LocationViews locations;
    private final Operators operators;

    EnergyPage(EnergyViews views, EnergyDesk desk, LocationViews locations, Operators operators) {
        this.views = views;
        this.desk = desk;
        this.locations = locations;
        this.operators = operators;
    }

    @GetMapping("/locations/{id}/energy")
    String show(Actor actor, @PathVariable LocationId id, Model model) {
        LocationSheet sheet = locations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        EnergySheet energy = views.of(actor, id);
        PlanSheet plan = energy.plan();
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", sheet.location().zone());
        model.addAttribute(
                "currency",
                operators.find(sheet.location().operator()).orElseThrow().currency());
        model.addAttribute("energy", energy);
        model.addAttribute("evses", evses(sheet.location().evses()));
        model.addAttribute("history", desk.history(actor, id, 20));
        model.addAttribute(
                "points",
                PlanPlot.points(
                        energy.past(),
                        plan == null ? List.of() : plan.steps(),
                        actor.role().may(Permission.VIEW_MONEY)));
        return "energy";
    }

    private static Map<EvseUid, Evse> evses(List<Evse> all) {
        return all.stream().collect(Collectors.toMap(Evse::uid, Function.identity()));
    }

    @PostMapping("/locations/{id}/energy/decisions/{decision}/end")
    String release(Actor actor, @PathVariable LocationId id, @PathVariable UUID decision, RedirectAttributes after) {
        boolean ended = desk.release(actor, id, decision).isEmpty();
        after.addFlashAttribute("done", ended ? "energy.released" : "energy.released.before");
        return "redirect:/locations/" + id + "/energy";
    }
}
