package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.OpeningDesk;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.portal.frame.Typed;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** When a location is open: the week, and the days that are otherwise. */
@Controller
@RequestMapping("/locations/{id}/hours")
class HoursPage {
    private final OpeningDesk desk;
    private final Sites sites;

    HoursPage(OpeningDesk desk, Sites sites) {
        this.desk = desk;
        this.sites = sites;
    }

    /**
     * A day, or a part of one, that is otherwise.
     *
     * @param kind {@code CLOSED} or {@code OPEN}
     */
    record ExceptionForm(
            @Nullable String kind,
            @Nullable String from,
            @Nullable String until) {
        /** What it can be. */
        enum Kind {
            CLOSED,
            OPEN
        }
    }

    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        Location site = site(actor, id);
        model.addAttribute("form", HoursForm.of(hours(actor, site)));
        model.addAttribute("exception", new ExceptionForm("CLOSED", null, null));
        return page(actor, site, model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute("form") HoursForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Location site = site(actor, id);
        Typed typed = new Typed(errors);
        OpeningHours hours = form.read(typed, hours(actor, site));
        if (typed.good()) {
            return saved(actor, site, hours, after);
        }
        model.addAttribute("exception", new ExceptionForm("CLOSED", null, null));
        return page(actor, site, model);
    }

    @PostMapping("/exceptions")
    String add(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute("exception") ExceptionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Location site = site(actor, id);
        OpeningHours hours = hours(actor, site);
        Typed typed = new Typed(errors);
        ExceptionForm.Kind kind = typed.as("kind", form.kind(), ExceptionForm.Kind::valueOf, "typed.notachoice");
        Interval time = Period.read(typed, form.from(), form.until(), site.zone());
        if (typed.good() && time != null) {
            boolean isOpen = kind == ExceptionForm.Kind.OPEN;
            return saved(
                    actor,
                    site,
                    new OpeningHours(
                            hours.always(),
                            hours.regular(),
                            isOpen ? with(hours.openings(), time) : hours.openings(),
                            isOpen ? hours.closings() : with(hours.closings(), time)),
                    after);
        }
        model.addAttribute("form", HoursForm.of(hours));
        return page(actor, site, model);
    }

    /** @param exception as {@link Interval} writes itself */
    @PostMapping("/exceptions/remove")
    String remove(Actor actor, @PathVariable String id, @RequestParam String exception, RedirectAttributes after) {
        Location site = site(actor, id);
        OpeningHours hours = hours(actor, site);
        OpeningHours less = new OpeningHours(
                hours.always(),
                hours.regular(),
                without(hours.openings(), exception),
                without(hours.closings(), exception));
        return saved(actor, site, less, after);
    }

    private static List<Interval> with(List<Interval> times, Interval time) {
        List<Interval> more = new ArrayList<>(times);
        more.add(time);
        more.sort(Comparator.comparing(Interval::from));
        return more;
    }

    private static List<Interval> without(List<Interval> times, String exception) {
        return times.stream().filter(time -> !time.toString().equals(exception)).toList();
    }

    private String saved(Actor actor, Location site, OpeningHours hours, RedirectAttributes after) {
        desk.save(actor, site.id(), hours);
        after.addFlashAttribute("done", "hours.saved");
        return "redirect:/locations/" + site.id() + "/hours";
    }

    private Location site(Actor actor, String id) {
        actor.must(Permission.EDIT_STATIC_DATA);
        return sites.find(actor, id, null);
    }

    private OpeningHours hours(Actor actor, Location site) {
        return desk.of(actor, site.id()).orElse(OpeningHours.ALWAYS);
    }

    private String page(Actor actor, Location site, Model model) {
        model.addAttribute("location", site);
        model.addAttribute("zone", site.zone());
        model.addAttribute("hours", hours(actor, site));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("kinds", ExceptionForm.Kind.values());
        return "hours";
    }
}
