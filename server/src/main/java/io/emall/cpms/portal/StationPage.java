package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationControl;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.AlarmViews;
import io.emall.cpms.core.view.RecordViews;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.StationEntrance;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One station: how it stands, what it said of itself, and commands as forms. */
@Controller
class StationPage {
    private static final int FAILURES_SHOWN = 5;

    private final StationViews stations;
    private final StationControl control;
    private final StaticData data;
    private final RecordViews records;
    private final AlarmViews alarms;
    private final Zones zones;
    private final Times times;
    private final StationEntrance entrance;

    StationPage(
            StationViews stations,
            StationControl control,
            StaticData data,
            RecordViews records,
            AlarmViews alarms,
            Zones zones,
            Times times,
            StationEntrance entrance) {
        this.stations = stations;
        this.control = control;
        this.data = data;
        this.records = records;
        this.alarms = alarms;
        this.zones = zones;
        this.times = times;
        this.entrance = entrance;
    }

    @GetMapping("/stations/{id}")
    String show(Actor actor, @PathVariable StationId id, Model model) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("wishes", control.wishes(actor, id));
        model.addAttribute("failures", records.failures(actor, "station " + id, FAILURES_SHOWN));
        model.addAttribute("alarms", alarms.of(actor, id));
        model.addAttribute(
                "ping", stations.ping(actor, id).map(p -> "" + p.seconds()).orElse(""));
        model.addAttribute("deviations", stations.deviations(actor, id));
        model.addAttribute("zone", zones.of(sheet.station().location()));
        String host =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getHost();
        model.addAttribute("address", "ws://" + host + ":" + entrance.port() + "/ocpp/" + id);
        return "station";
    }

    /** Waits for the station's answer; the page shows meanwhile that it was sent. */
    @PostMapping("/stations/{id}/commands")
    String command(Actor actor, @PathVariable StationId id, StationCommandForm form, Model model) {
        StationCommand command = form.read(times.now());
        model.addAttribute("sent", times.now());
        CommandOutcome outcome = command == null ? null : control.send(actor, id, command);
        model.addAttribute(
                "outcome", outcome == null ? "Incomplete" : outcome.getClass().getSimpleName());
        model.addAttribute("words", words(outcome));
        model.addAttribute("zone", zones.home());
        model.addAttribute("station", id.value());
        return "command-result";
    }

    @PostMapping("/stations/{id}/key")
    String renewKey(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        after.addFlashAttribute(
                "key", data.renewKey(actor, sheet.station().id(), null).text());
        return "redirect:/stations/" + id;
    }

    /** @param seconds empty for as often as the others */
    @PostMapping("/stations/{id}/ping")
    String ping(Actor actor, @PathVariable StationId id, @RequestParam String seconds, RedirectAttributes after) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        try {
            String typed = seconds.strip();
            PingInterval interval = typed.isEmpty() ? null : new PingInterval(Integer.parseInt(typed));
            data.ping(actor, sheet.station().id(), interval);
            after.addFlashAttribute("done", "station.ping.done");
        } catch (IllegalArgumentException bad) {
            after.addFlashAttribute("pingTyped", seconds);
            after.addFlashAttribute("pingBad", "station.ping.bad");
        }
        return "redirect:/stations/" + id + "#ping";
    }

    @PostMapping("/stations/{id}/hold")
    String hold(Actor actor, @PathVariable StationId id, @RequestParam Station.Hold hold, RedirectAttributes after) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        data.hold(actor, sheet.station().id(), hold);
        if (hold == Station.Hold.NONE && sheet.station().online()) {
            control.send(actor, id, new StationCommand.Trigger("BootNotification", null));
        }
        after.addFlashAttribute("done", "station.hold.done." + hold);
        return "redirect:/stations/" + id;
    }

    private static String words(@Nullable CommandOutcome outcome) {
        return switch (outcome) {
            case null -> "";
            case CommandOutcome.Accepted(var words) -> words;
            case CommandOutcome.Refused(var words) -> words;
            case CommandOutcome.NotSupported(var words) -> words;
            case CommandOutcome.Failed(var code, var description) -> code + " " + description;
            case CommandOutcome.NoAnswer() -> "";
            case CommandOutcome.Offline() -> "";
        };
    }
}
