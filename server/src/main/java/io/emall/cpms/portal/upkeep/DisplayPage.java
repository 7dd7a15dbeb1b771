package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.display.DisplayDesk;
import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a station shows: set a message, ask for all of them, clear one. */
@Controller
class DisplayPage {
    private final DisplayDesk desk;
    private final StationViews stations;
    private final Zones zones;

    DisplayPage(DisplayDesk desk, StationViews stations, Zones zones) {
        this.desk = desk;
        this.stations = stations;
        this.zones = zones;
    }

    @GetMapping("/stations/{id}/display")
    String show(Actor actor, @PathVariable StationId id, Model model) {
        model.addAttribute("form", DisplayForm.empty());
        return page(actor, sheet(actor, id), model);
    }

    @PostMapping("/stations/{id}/display")
    String set(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("form") DisplayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        StationSheet sheet = sheet(actor, id);
        DisplayMessage message =
                form.read(new Typed(errors), zones.of(sheet.station().location()));
        return message == null
                ? page(actor, sheet, model)
                : done(id, desk.set(actor, id, message), "display.set.done", after);
    }

    @PostMapping("/stations/{id}/display/refresh")
    String refresh(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        return done(id, desk.list(actor, id), "display.asked", after);
    }

    @PostMapping("/stations/{id}/display/{number}/clear")
    String clear(Actor actor, @PathVariable StationId id, @PathVariable int number, RedirectAttributes after) {
        return done(id, desk.clear(actor, id, number), "display.cleared", after);
    }

    private static String done(StationId id, CommandOutcome outcome, String words, RedirectAttributes after) {
        boolean accepted = outcome instanceof CommandOutcome.Accepted;
        after.addFlashAttribute(accepted ? "done" : "refused", accepted ? words : outcome.said());
        return "redirect:/stations/" + id + "/display";
    }

    private StationSheet sheet(Actor actor, StationId id) {
        return stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, StationSheet sheet, Model model) {
        StationId id = sheet.station().id();
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
        model.addAttribute("messages", desk.shown(actor, id));
        model.addAttribute("listing", desk.listing(actor, id).orElse(null));
        model.addAttribute("priorities", DisplayMessage.Priority.values());
        model.addAttribute("states", DisplayMessage.When.values());
        model.addAttribute("formats", DisplayMessage.Format.values());
        return "station-display";
    }
}
