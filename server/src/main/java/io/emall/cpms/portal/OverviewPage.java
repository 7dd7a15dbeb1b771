package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.quarantine.QuarantineDesk;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.view.AlarmViews;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.alarm.AlarmLooks;
import io.emall.cpms.portal.frame.Zones;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs me now, and how things stand. */
@Controller
class OverviewPage {
    /** More than this is counted on the lists, not here. */
    private static final int MOST = 500;

    private static final int MOST_ALARMS = 5;

    private final LocationViews locations;
    private final StationViews stations;
    private final SessionViews sessions;
    private final PartnerViews partners;
    private final AlarmViews alarms;
    private final QuarantineDesk quarantine;
    private final ScheduleNeeds schedule;
    private final AlarmLooks looks;
    private final Zones zones;

    OverviewPage(
            LocationViews locations,
            StationViews stations,
            SessionViews sessions,
            PartnerViews partners,
            AlarmViews alarms,
            QuarantineDesk quarantine,
            ScheduleNeeds schedule,
            AlarmLooks looks,
            Zones zones) {
        this.locations = locations;
        this.stations = stations;
        this.sessions = sessions;
        this.partners = partners;
        this.alarms = alarms;
        this.quarantine = quarantine;
        this.schedule = schedule;
        this.looks = looks;
        this.zones = zones;
    }

    @GetMapping("/")
    String show(Actor actor, Model model) {
        List<LocationSheet> places = locations.page(actor, null, MOST).items();
        List<StationSheet> cabinets = stations.page(actor, null, MOST).items();
        List<ChargingSession> running = running(actor);
        model.addAttribute("needs", needs(actor, places, cabinets));
        model.addAttribute("locations", places);
        model.addAttribute("map", MapDrawing.of(places));
        model.addAttribute("stations", cabinets.size());
        model.addAttribute(
                "online", cabinets.stream().filter(s -> s.station().online()).count());
        model.addAttribute("running", running);
        model.addAttribute("power", RunningSum.power(running));
        model.addAttribute("sockets", Sockets.of(places));
        model.addAttribute("zone", zones.home());
        return "overview";
    }

    private List<ChargingSession> running(Actor actor) {
        return sessions.page(actor, new Sessions.Filter(null, null, true, null), null, MOST)
                .items();
    }

    private List<Need> needs(Actor actor, List<LocationSheet> places, List<StationSheet> cabinets) {
        boolean partnersToo = actor.role().may(Permission.MANAGE_PARTNERS);
        List<Need> needs = new ArrayList<>(urgent(actor));
        needs.addAll(misunderstood(actor));
        needs.addAll(Need.among(places, cabinets, partnersToo ? partners.all(actor) : List.of()));
        needs.addAll(schedule.of(actor, places));
        return needs;
    }

    private List<Need> misunderstood(Actor actor) {
        int open = quarantine.open(actor);
        return open == 0
                ? List.of()
                : List.of(
                        new Need("warn", "messages", "need.quarantine", Integer.toString(open), "/alarms/quarantine"));
    }

    private List<Need> urgent(Actor actor) {
        return alarms.urgent(actor, MOST_ALARMS).stream()
                .map(alarm -> new Need(
                        looks.need(alarm.severity()),
                        "bell",
                        "need.alarm",
                        (alarm.key().place() + " " + looks.title(alarm)).strip(),
                        "/alarms/" + alarm.id()))
                .toList();
    }
}
