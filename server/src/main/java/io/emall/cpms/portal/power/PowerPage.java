package io.emall.cpms.portal.power;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.InstalledProfile;
import io.emall.cpms.core.profile.LimitRequest;
import io.emall.cpms.core.profile.PowerSheet;
import io.emall.cpms.core.profile.PowerViews;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.ProfileDesk;
import io.emall.cpms.core.profile.Rate;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Refusal;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
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

/** Power at one station. */
@Controller
class PowerPage {
    private final ProfileDesk desk;
    private final PowerViews views;
    private final Zones zones;
    private final Times times;

    PowerPage(ProfileDesk desk, PowerViews views, Zones zones, Times times) {
        this.desk = desk;
        this.views = views;
        this.zones = zones;
        this.times = times;
    }

    /**
     * What a station said when it was asked.
     *
     * @param schedule null if it did not tell
     * @param outcome how the question ended if it did not
     * @param differsAt from when it plans otherwise than we think
     */
    public record StationsView(
            int evse,
            @Nullable CompositeSchedule schedule,
            String outcome,
            @Nullable Instant differsAt,
            @Nullable Watts ours,
            @Nullable Watts theirs) {}

    @GetMapping("/stations/{id}/power")
    String show(Actor actor, @PathVariable StationId id, Model model) {
        model.addAttribute("limit", LimitForm.empty());
        model.addAttribute("fallback", LimitForm.empty());
        return page(find(actor, id), model, null);
    }

    @PostMapping("/stations/{id}/power/limits")
    String limit(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("limit") LimitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        PowerSheet sheet = find(actor, id);
        Typed typed = new Typed(errors);
        LimitRequest request = form.read(typed, id, zones.of(sheet.location()), times.now());
        if (request != null) {
            heed(desk.limit(actor, request), typed, after);
        }
        model.addAttribute("fallback", LimitForm.empty());
        return typed.good() ? "redirect:/stations/" + id + "/power" : page(sheet, model, null);
    }

    @PostMapping("/stations/{id}/power/fallback")
    String fallback(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("fallback") LimitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        PowerSheet sheet = find(actor, id);
        Typed typed = new Typed(errors);
        Rate rate = form.rate(typed);
        int place = form.place(typed);
        String why = form.reason(typed);
        if (typed.good()) {
            heed(desk.fallback(actor, id, place, rate, why), typed, after);
        }
        model.addAttribute("limit", LimitForm.empty());
        return typed.good() ? "redirect:/stations/" + id + "/power" : page(sheet, model, null);
    }

    @PostMapping("/stations/{id}/power/limits/{number}/clear")
    String clear(Actor actor, @PathVariable StationId id, @PathVariable int number, RedirectAttributes after) {
        InstalledProfile row =
                desk.clear(actor, id, number, "portal").orElseThrow(() -> new NotFound(String.valueOf(number)));
        after.addFlashAttribute("done", "power.done." + row.state());
        return "redirect:/stations/" + id + "/power";
    }

    /** Waits for the station's answer. */
    @PostMapping("/stations/{id}/power/ask")
    String ask(Actor actor, @PathVariable StationId id, @RequestParam int evse, Model model) {
        PowerSheet sheet = find(actor, id);
        PowerSheet.Place place = sheet.places().stream()
                .filter(its -> its.evse() == evse)
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(evse)));
        Composite answer = desk.ask(actor, id, evse);
        model.addAttribute("limit", LimitForm.empty());
        model.addAttribute("fallback", LimitForm.empty());
        return page(sheet, model, view(actor, id, place, answer));
    }

    private StationsView view(Actor actor, StationId id, PowerSheet.Place place, Composite answer) {
        return switch (answer) {
            case Composite.Told told -> {
                CompositeSchedule theirs = views.told(actor, id, place.evse(), told);
                Instant differs = PowerViews.difference(place.schedule(), theirs, place.supply())
                        .orElse(null);
                yield new StationsView(
                        place.evse(),
                        theirs,
                        "",
                        differs,
                        differs == null ? null : place.schedule().at(differs, place.supply()),
                        differs == null ? null : theirs.at(differs, place.supply()));
            }
            case Composite.Untold untold ->
                new StationsView(place.evse(), null, untold.why().getClass().getSimpleName(), null, null, null);
        };
    }

    private static void heed(ProfileDesk.Outcome outcome, Typed typed, RedirectAttributes after) {
        switch (outcome) {
            case ProfileDesk.Outcome.Kept(InstalledProfile row) ->
                after.addFlashAttribute("done", "power.done." + row.state());
            case ProfileDesk.Outcome.Refused(Set<Refusal> why) ->
                why.forEach(one -> typed.bad("rate", "power.refusal." + one));
        }
    }

    private String page(PowerSheet sheet, Model model, @Nullable StationsView asked) {
        ZoneId zone = zones.of(sheet.location());
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zone);
        model.addAttribute("asked", asked);
        model.addAttribute("scopes", LimitRequest.Scope.values());
        model.addAttribute("units", RateUnit.values());
        model.addAttribute("lists", List.of(sheet.profiles(), sheet.past()));
        model.addAttribute("plots", Plot.all(sheet, asked));
        return "power";
    }

    private PowerSheet find(Actor actor, StationId id) {
        return views.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }
}
