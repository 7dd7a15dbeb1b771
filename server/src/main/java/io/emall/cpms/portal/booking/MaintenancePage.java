package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceOutcome;
import io.emall.cpms.core.schedule.MaintenanceOutcome.Planned;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Maintenance that is planned, runs or is over: finished early, prolonged, called off. */
@Controller
@RequestMapping("/bookings/maintenance")
class MaintenancePage {
    private static final Duration PAST = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final MaintenanceDesk desk;
    private final Sites sites;
    private final Times times;

    MaintenancePage(MaintenanceDesk desk, Sites sites, Times times) {
        this.desk = desk;
        this.sites = sites;
        this.times = times;
    }

    /**
     * The new end as it is typed.
     *
     * @param seen which consequences were shown before saving
     */
    record Longer(@Nullable String until, @Nullable String seen) {}

    @GetMapping
    String list(Actor actor, @RequestParam @Nullable String location, Model model) {
        List<Location> places = sites.all(actor);
        model.addAttribute("places", places);
        if (!places.isEmpty()) {
            Location site = sites.find(actor, location, null);
            List<EvseUid> evses = site.evses().stream().map(Evse::uid).toList();
            Instant now = times.now();
            List<MaintenanceWindow> windows = desk.of(actor, evses, new Interval(now.minus(PAST), now.plus(AHEAD)));
            model.addAttribute("location", site);
            model.addAttribute("zone", site.zone());
            model.addAttribute(
                    "ahead", windows.stream().filter(MaintenanceWindow::isOpen).toList());
            model.addAttribute(
                    "past",
                    windows.reversed().stream()
                            .filter(window -> !window.isOpen())
                            .toList());
        }
        return "maintenance-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        MaintenanceWindow window = find(actor, id);
        Location site = sites.of(actor, window.evse());
        model.addAttribute("form", new Longer(Period.write(window.until(), site.zone()), null));
        model.addAttribute("live", true);
        return page(actor, window, site, model);
    }

    /** Whoever comes back to where a form was answered. */
    @GetMapping("/{id}/prolong")
    String back(@PathVariable UUID id) {
        return "redirect:/bookings/maintenance/" + id;
    }

    @PostMapping("/{id}/finish")
    String finish(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        boolean isRunning = find(actor, id).state() == MaintenanceWindow.State.RUNNING;
        boolean isDone = desk.finish(actor, id);
        String done = isRunning ? "maintenance.finished" : "maintenance.calledoff";
        after.addFlashAttribute("done", isDone ? done : "maintenance.wrong.OVER");
        return "redirect:/bookings/maintenance/" + id;
    }

    /** Calls off all of the series that has not begun. */
    @PostMapping("/{id}/series")
    String callOff(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        actor.must(Permission.PLAN_MAINTENANCE);
        MaintenanceWindow window = find(actor, id);
        series(actor, window, sites.of(actor, window.evse())).stream()
                .filter(one -> one.state() == MaintenanceWindow.State.PLANNED)
                .forEach(one -> desk.finish(actor, one.id()));
        after.addFlashAttribute("done", "maintenance.calledoff");
        return "redirect:/bookings/maintenance/" + id;
    }

    /** @param action {@code preview} or {@code save} */
    @PostMapping("/{id}/prolong")
    String prolong(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") Longer form,
            BindingResult errors,
            @RequestParam(defaultValue = "preview") String action,
            Model model,
            RedirectAttributes after) {
        MaintenanceWindow window = find(actor, id);
        Location site = sites.of(actor, window.evse());
        Typed typed = new Typed(errors);
        Instant until = Period.moment(typed, "until", form.until(), site.zone());
        if (until == null || !typed.good()) {
            return page(actor, window, site, model);
        }
        MaintenanceOutcome outcome = desk.previewLonger(actor, id, until);
        boolean isSave = action.equals("save");
        if (isSave
                && outcome instanceof Planned planned
                && Seen.of(until, planned).equals(form.seen())) {
            outcome = desk.prolong(actor, id, until);
            if (outcome instanceof Planned) {
                after.addFlashAttribute("done", "maintenance.prolonged");
                return "redirect:/bookings/maintenance/" + id;
            }
        }
        NewMaintenancePage.refuse(outcome, typed, model);
        if (outcome instanceof Planned planned) {
            model.addAttribute("planned", planned);
            model.addAttribute("seen", Seen.of(until, planned));
            model.addAttribute("changed", isSave);
        }
        return page(actor, window, site, model);
    }

    private MaintenanceWindow find(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> new NotFound(id.toString()));
    }

    private String page(Actor actor, MaintenanceWindow window, Location site, Model model) {
        model.addAttribute("window", window);
        model.addAttribute("location", site);
        model.addAttribute("zone", site.zone());
        model.addAttribute("series", series(actor, window, site));
        model.addAttribute("now", times.now());
        return "maintenance";
    }

    private List<MaintenanceWindow> series(Actor actor, MaintenanceWindow window, Location site) {
        List<EvseUid> evses = site.evses().stream().map(Evse::uid).toList();
        Instant begin = window.period().from();
        return desk.of(actor, evses, new Interval(begin.minus(AHEAD), begin.plus(AHEAD))).stream()
                .filter(other -> other.series().equals(window.series()))
                .toList();
    }
}
