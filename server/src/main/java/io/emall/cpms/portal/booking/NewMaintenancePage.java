package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceOutcome;
import io.emall.cpms.core.schedule.MaintenanceOutcome.Planned;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.MaintenanceWish;
import io.emall.cpms.core.schedule.QuietTime;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning maintenance (scenario 3): what it does is shown first, saving comes second. */
@Controller
@RequestMapping("/bookings/maintenance/new")
class NewMaintenancePage {
    /** How far from the wished begin a quiet time is looked for. */
    private static final Duration SOON = Duration.ofDays(7);

    private final MaintenanceDesk desk;
    private final Sites sites;
    private final Times times;

    NewMaintenancePage(MaintenanceDesk desk, Sites sites, Times times) {
        this.desk = desk;
        this.sites = sites;
        this.times = times;
    }

    @GetMapping
    String fresh(
            Actor actor,
            @RequestParam @Nullable String location,
            @RequestParam @Nullable String evse,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until,
            Model model) {
        actor.must(Permission.PLAN_MAINTENANCE);
        Location site = sites.find(actor, location, evse);
        model.addAttribute("form", MaintenanceForm.empty(site, evse, kind, from, until, times.now()));
        return form(site, model);
    }

    /** @param action {@code preview}, {@code quiet} or {@code save} */
    @PostMapping
    String plan(
            Actor actor,
            @ModelAttribute("form") MaintenanceForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "preview") String action,
            Model model,
            RedirectAttributes after) {
        actor.must(Permission.PLAN_MAINTENANCE);
        Location site = sites.find(actor, form.location(), null);
        Typed typed = new Typed(errors);
        MaintenanceWish wish = form.read(typed, site);
        if (wish == null) {
            return form(site, model);
        }
        if (action.equals("quiet")) {
            propose(actor, form, wish, site, typed, model);
            return form(site, model);
        }
        MaintenanceOutcome outcome = desk.preview(actor, wish);
        boolean isSave = action.equals("save");
        if (isSave
                && outcome instanceof Planned planned
                && Seen.of(wish, planned).equals(form.seen())) {
            outcome = desk.plan(actor, wish);
            if (outcome instanceof Planned(var windows, var gone)) {
                after.addFlashAttribute("done", "maintenance.saved");
                return "redirect:/bookings/maintenance/" + windows.getFirst().id();
            }
        }
        show(actor, wish, site, outcome, typed, model);
        model.addAttribute("changed", isSave);
        return form(site, model);
    }

    private void show(
            Actor actor, MaintenanceWish wish, Location site, MaintenanceOutcome outcome, Typed typed, Model model) {
        refuse(outcome, typed, model);
        if (outcome instanceof Planned planned) {
            model.addAttribute("seen", Seen.of(wish, planned));
            model.addAttribute("planned", planned);
            model.addAttribute("running", sites.running(actor, site, wish.evses(), wish.period()));
        }
    }

    static void refuse(MaintenanceOutcome outcome, Typed typed, Model model) {
        switch (outcome) {
            case Planned planned -> {}
            case MaintenanceOutcome.Blocked(var by) -> {
                typed.bad("until", "maintenance.blocked");
                model.addAttribute("blocking", by);
            }
            case MaintenanceOutcome.Wrong(var what) -> typed.bad("until", "maintenance.wrong." + what);
        }
    }

    private void propose(
            Actor actor, MaintenanceForm form, MaintenanceWish wish, Location site, Typed typed, Model model) {
        Interval period = wish.period();
        Instant until = Objects.requireNonNull(period.until());
        Instant now = Period.quarter(times.now());
        Instant from = period.from().isBefore(now) ? now : period.from();
        Duration length = Duration.between(period.from(), until);
        QuietTime quiet = length.compareTo(SOON) > 0
                ? null
                : desk.quietest(actor, wish.evses(), new Interval(from, from.plus(SOON)), length)
                        .orElse(null);
        if (quiet == null) {
            typed.bad("from", "maintenance.noquiet");
            return;
        }
        model.addAttribute("quiet", quiet);
        model.addAttribute("form", form.at(quiet.period(), site.zone()));
    }

    private String form(Location site, Model model) {
        model.addAttribute("location", site);
        model.addAttribute("places", Places.of(site));
        model.addAttribute("kinds", MaintenanceWindow.Kind.values());
        model.addAttribute("zone", site.zone());
        return "maintenance-new";
    }
}
