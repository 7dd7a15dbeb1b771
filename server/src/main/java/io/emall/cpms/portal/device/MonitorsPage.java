package io.emall.cpms.portal.device;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.monitoring.MonitorDesk;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a station watches by itself, and telling it what to watch. */
@Controller
class MonitorsPage {
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000_000_000L);
    private static final int LEAST_SEVERE = 9;

    private final MonitorDesk desk;
    private final StationViews stations;
    private final Zones zones;

    MonitorsPage(MonitorDesk desk, StationViews stations, Zones zones) {
        this.desk = desk;
        this.stations = stations;
        this.zones = zones;
    }

    /** A monitor as it is typed. */
    record MonitorForm(
            @Nullable String address,
            @Nullable String type,
            @Nullable String value,
            @Nullable String severity,
            @Nullable String transaction) {}

    @GetMapping("/stations/{id}/monitors")
    String show(Actor actor, @PathVariable StationId id, @RequestParam @Nullable String address, Model model) {
        model.addAttribute("form", new MonitorForm(address, "UPPER_THRESHOLD", null, "5", null));
        return page(actor, id, model);
    }

    @PostMapping("/stations/{id}/monitors")
    String set(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("form") MonitorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        VariableAddress address = typed.as("address", form.address(), VariableAddress::parse, "monitor.address.bad");
        VariableMonitor.Type type = typed.as("type", form.type(), VariableMonitor.Type::valueOf, "typed.notachoice");
        BigDecimal value = typed.decimal("value", form.value(), FARTHEST.negate(), FARTHEST);
        int severity = typed.whole("severity", form.severity(), 0, LEAST_SEVERE);
        if (!typed.good() || address == null || type == null) {
            return page(actor, id, model);
        }
        VariableMonitor monitor =
                new VariableMonitor(0, address, type.word(), value, severity, "true".equals(form.transaction()));
        return told(desk.set(actor, known(actor, id), monitor), id, after);
    }

    @PostMapping("/stations/{id}/monitors/read")
    String read(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        return told(desk.read(actor, known(actor, id)), id, after);
    }

    @PostMapping("/stations/{id}/monitors/clear")
    String clear(Actor actor, @PathVariable StationId id, @RequestParam int monitor, RedirectAttributes after) {
        return told(desk.clear(actor, known(actor, id), monitor), id, after);
    }

    @PostMapping("/stations/{id}/monitors/base")
    String base(Actor actor, @PathVariable StationId id, @RequestParam String base, RedirectAttributes after) {
        return told(desk.base(actor, known(actor, id), base), id, after);
    }

    @PostMapping("/stations/{id}/monitors/level")
    String level(Actor actor, @PathVariable StationId id, @RequestParam int severity, RedirectAttributes after) {
        int level = Math.clamp(severity, 0, LEAST_SEVERE);
        return told(desk.level(actor, known(actor, id), level), id, after);
    }

    private static String told(CommandOutcome outcome, StationId id, RedirectAttributes after) {
        after.addFlashAttribute("outcome", outcome.getClass().getSimpleName());
        after.addFlashAttribute("words", outcome instanceof CommandOutcome.Refused(var words) ? words : "");
        return "redirect:/stations/" + id + "/monitors";
    }

    private StationId known(Actor actor, StationId id) {
        return sheet(actor, id).station().id();
    }

    private StationSheet sheet(Actor actor, StationId id) {
        return stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, StationId id, Model model) {
        StationSheet sheet = sheet(actor, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
        model.addAttribute("monitors", desk.of(actor, id));
        model.addAttribute("readAt", desk.readAt(actor, id).orElse(null));
        model.addAttribute("types", List.of(VariableMonitor.Type.values()));
        model.addAttribute(
                "severities", IntStream.rangeClosed(0, LEAST_SEVERE).boxed().toList());
        return "monitors";
    }
}
