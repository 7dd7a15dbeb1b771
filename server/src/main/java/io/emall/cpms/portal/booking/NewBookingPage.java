package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.BookingOutcome;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import java.time.Instant;
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

/** The operator's people book for a driver. */
@Controller
@RequestMapping("/bookings/new")
class NewBookingPage {
    private final BookingOffice office;
    private final Sites sites;
    private final Times times;

    NewBookingPage(BookingOffice office, Sites sites, Times times) {
        this.office = office;
        this.sites = sites;
        this.times = times;
    }

    @GetMapping
    String fresh(
            Actor actor,
            @RequestParam @Nullable String location,
            @RequestParam @Nullable String evse,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until,
            @RequestParam @Nullable String token,
            Model model) {
        actor.must(Permission.BOOK);
        Location site = sites.find(actor, location, evse);
        model.addAttribute("form", BookingForm.empty(site, evse, from, until, token, times.now()));
        return form(actor, site, model);
    }

    @PostMapping
    String book(
            Actor actor,
            @ModelAttribute("form") BookingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        actor.must(Permission.BOOK);
        Location site = sites.find(actor, form.location(), null);
        Typed typed = new Typed(errors);
        BookingWish wish = form.read(typed, site, token -> office.driver(actor, token));
        BookingOutcome outcome = wish == null ? null : office.book(actor, wish);
        switch (outcome) {
            case BookingOutcome.Done(var booking) -> {
                after.addFlashAttribute("done", "booking.booked");
                return "redirect:/bookings/" + booking.id();
            }
            case BookingOutcome.Refused(var why, var alternatives, var booking) -> {
                typed.bad("until", "booking.whynot." + why);
                model.addAttribute("alternatives", alternatives);
            }
            case BookingOutcome.Unknown() -> typed.bad("until", "booking.whynot.OVER");
            case null -> {}
        }
        return form(actor, site, model);
    }

    private String form(Actor actor, Location site, Model model) {
        model.addAttribute("location", site);
        model.addAttribute("places", sites.all(actor));
        model.addAttribute("speeds", SpeedClass.values());
        model.addAttribute("zone", site.zone());
        return "booking-new";
    }
}
