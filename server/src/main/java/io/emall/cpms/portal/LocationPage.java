package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.ExternalStatus;
import io.emall.cpms.core.view.ExternalStatusViews;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A location's external status: what drivers see of it. */
@Controller
class LocationPage {
    private final ExternalStatusViews locations;
    private final StationViews stations;

    LocationPage(ExternalStatusViews locations, StationViews stations) {
        this.locations = locations;
        this.stations = stations;
    }

    @GetMapping("/locations/{id}")
    String show(Actor actor, @PathVariable LocationId id, Model model) {
        ExternalStatus status = locations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        model.addAttribute("status", status);
        model.addAttribute("sheet", status.sheet());
        model.addAttribute("stations", stations.at(actor, id));
        return "location";
    }
}
