package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A location's internal status, the "System monitor" (use case 4): each vehicle that charges, and the stations. */
@Controller
class MonitorPage {
    private static final int MOST_RUNNING = 200;

    private final LocationViews locations;
    private final StationViews stations;
    private final SessionViews sessions;

    MonitorPage(LocationViews locations, StationViews stations, SessionViews sessions) {
        this.locations = locations;
        this.stations = stations;
        this.sessions = sessions;
    }

    @GetMapping("/locations/{id}/monitor")
    String show(Actor actor, @PathVariable LocationId id, Model model) {
        List<ChargingSession> running = sessions.page(
                        actor, new Sessions.Filter(null, id, true, null), null, MOST_RUNNING)
                .items();
        model.addAttribute("sheet", locations.find(actor, id).orElseThrow(() -> new NotFound(id.value())));
        model.addAttribute("stations", stations.at(actor, id));
        model.addAttribute("running", running);
        model.addAttribute("power", RunningSum.power(running));
        model.addAttribute("energy", RunningSum.energy(running));
        return "monitor";
    }
}
