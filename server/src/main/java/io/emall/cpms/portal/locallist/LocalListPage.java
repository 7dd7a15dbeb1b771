package io.emall.cpms.portal.locallist;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.locallist.LocalListDesk;
import io.emall.cpms.core.locallist.StationList;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which tokens a station knows by heart, and what it was told to forget (P-32). */
@Controller
class LocalListPage {
    private final LocalListDesk desk;
    private final StationViews stations;
    private final Zones zones;

    LocalListPage(LocalListDesk desk, StationViews stations, Zones zones) {
        this.desk = desk;
        this.stations = stations;
        this.zones = zones;
    }

    @GetMapping("/stations/{id}/local-list")
    String show(Actor actor, @PathVariable StationId id, Model model) {
        StationSheet sheet = known(actor, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("list", desk.find(actor, id));
        model.addAttribute("zone", zones.of(sheet.station().location()));
        return "local-list";
    }

    @PostMapping("/stations/{id}/local-list/keep")
    String keep(Actor actor, @PathVariable StationId id, @RequestParam boolean wanted, RedirectAttributes after) {
        known(actor, id);
        desk.keep(actor, id, wanted);
        return back(id, wanted ? "kept" : "left", after);
    }

    /** Waits for the station. */
    @PostMapping("/stations/{id}/local-list/send")
    String send(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        known(actor, id);
        return back(id, "sent." + desk.send(actor, id).state(), after);
    }

    @PostMapping("/stations/{id}/local-list/clear")
    String clear(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        known(actor, id);
        StationList list = desk.clear(actor, id);
        return back(id, list.state() == StationList.State.OFF ? "cleared" : "sent." + list.state(), after);
    }

    @PostMapping("/stations/{id}/local-list/clear-cache")
    String clearCache(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        known(actor, id);
        return back(id, "cache." + desk.clearCache(actor, id).getClass().getSimpleName(), after);
    }

    private StationSheet known(Actor actor, StationId id) {
        return stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private static String back(StationId id, String said, RedirectAttributes after) {
        after.addFlashAttribute("said", "locallist.said." + said);
        return "redirect:/stations/" + id + "/local-list";
    }
}
