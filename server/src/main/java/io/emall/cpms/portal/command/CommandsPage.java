package io.emall.cpms.portal.command;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.technical.CommandDescription;
import io.emall.cpms.core.technical.Sent;
import io.emall.cpms.core.technical.TechnicalDesk;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Zones;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything a station can be asked, by area, and what it was asked. */
@Controller
class CommandsPage {
    private static final int ON_A_PAGE = 20;

    private final TechnicalDesk desk;
    private final StationViews stations;
    private final Zones zones;

    CommandsPage(TechnicalDesk desk, StationViews stations, Zones zones) {
        this.desk = desk;
        this.stations = stations;
        this.zones = zones;
    }

    /** The commands of an area. */
    record Area(String name, List<CommandDescription> commands) {}

    @GetMapping("/stations/{id}/commands")
    String show(
            Actor actor, @PathVariable StationId id, @RequestParam @Nullable String after, Locale locale, Model model) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        List<CommandDescription> offered = desk.offered(actor, id, locale);
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
        model.addAttribute("areas", areas(offered));
        Page<Sent> history = desk.history(actor, id, after, ON_A_PAGE);
        model.addAttribute(
                "history", history.items().stream().map(SentShown::of).toList());
        model.addAttribute("next", history.next());
        model.addAttribute("later", after != null);
        model.addAttribute(
                "titles",
                offered.stream().collect(Collectors.toMap(CommandDescription::name, CommandDescription::title)));
        return "commands";
    }

    private static List<Area> areas(List<CommandDescription> offered) {
        Map<String, List<CommandDescription>> byArea = offered.stream()
                .sorted(Comparator.comparing(CommandDescription::title))
                .collect(Collectors.groupingBy(CommandDescription::area, TreeMap::new, Collectors.toList()));
        return byArea.entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }

    @GetMapping("/stations/{id}/commands/sent/{sent}")
    String sent(Actor actor, @PathVariable StationId id, @PathVariable("sent") UUID which, Locale locale, Model model) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        Sent sent = desk.find(actor, id, which).orElseThrow(() -> new NotFound(which.toString()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
        model.addAttribute("sent", sent);
        model.addAttribute("shown", SentShown.of(sent));
        model.addAttribute(
                "command",
                desk.offered(actor, id, locale).stream()
                        .filter(offered -> offered.name().equals(sent.name()))
                        .findFirst()
                        .orElse(null));
        return "command-sent";
    }
}
