package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.BookingOutcome;
import io.emall.cpms.core.schedule.BookingWish;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.schedule.Outlook;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.view.PartnerSheet;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import java.util.Objects;
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

/** One booking: its steps, and changing or cancelling it; what that does is said first. */
@Controller
@RequestMapping("/bookings/{id}")
class BookingPage {
    private static final int LONGEST_WORDS = 200;

    private final BookingOffice office;
    private final SessionViews sessions;
    private final PartnerViews partners;
    private final Sites sites;

    BookingPage(BookingOffice office, SessionViews sessions, PartnerViews partners, Sites sites) {
        this.office = office;
        this.sessions = sessions;
        this.partners = partners;
        this.sites = sites;
    }

    /** Why it is cancelled, as it is typed. */
    record Cancelling(@Nullable String reason, @Nullable String words) {}

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        Booking booking = find(actor, id);
        Location site = sites.of(actor, booking.evse());
        model.addAttribute("form", BookingForm.of(booking, site));
        model.addAttribute("cancelling", new Cancelling(CancelReason.UNKNOWN.name(), null));
        model.addAttribute("live", true);
        return page(actor, booking, site, model);
    }

    /** Whoever comes back to where a form was answered. */
    @GetMapping({"/change", "/cancel"})
    String back(@PathVariable UUID id) {
        return "redirect:/bookings/" + id;
    }

    /** @param action {@code preview} or {@code save} */
    @PostMapping("/change")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") BookingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "preview") String action,
            Model model,
            RedirectAttributes after) {
        actor.must(Permission.BOOK);
        // The driver goes along with the change, whole and not masked.
        actor.must(Permission.VIEW_TOKENS);
        Booking booking = find(actor, id);
        Location site = sites.of(actor, booking.evse());
        model.addAttribute("cancelling", new Cancelling(CancelReason.UNKNOWN.name(), null));
        Typed typed = new Typed(errors);
        BookingWish wish = form.read(typed, site, booking.driver());
        if (wish == null) {
            return page(actor, booking, site, model);
        }
        Outlook outlook = office.preview(actor, wish, booking.id());
        String seen = Seen.of(wish, outlook.place());
        boolean isSave = action.equals("save");
        if (outlook.place() != null && isSave && seen.equals(form.seen())) {
            if (office.change(actor, booking.id(), wish) instanceof BookingOutcome.Done) {
                after.addFlashAttribute("done", "booking.changed");
                return "redirect:/bookings/" + id;
            }
            outlook = office.preview(actor, wish, booking.id());
        }
        show(outlook, typed, model);
        model.addAttribute("seen", seen);
        model.addAttribute("changed", isSave);
        return page(actor, booking, site, model);
    }

    private static void show(Outlook outlook, Typed typed, Model model) {
        model.addAttribute("outlook", outlook);
        if (outlook.why() != null) {
            typed.bad("until", "booking.whynot." + outlook.why());
        }
    }

    @PostMapping("/cancel")
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("cancelling") Cancelling form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        actor.must(Permission.BOOK);
        Booking booking = find(actor, id);
        Typed typed = new Typed(errors);
        CancelReason reason = typed.as("reason", form.reason(), CancelReason::valueOf, "typed.notachoice");
        String words = typed.optional("words", form.words(), LONGEST_WORDS);
        if (reason != null && typed.good()) {
            BookingOutcome outcome = office.cancel(actor, booking.id(), reason, Objects.requireNonNullElse(words, ""));
            if (outcome instanceof BookingOutcome.Done) {
                after.addFlashAttribute("done", "booking.cancelled");
                return "redirect:/bookings/" + id;
            }
            typed.bad("reason", "booking.whynot.OVER");
        }
        Location site = sites.of(actor, booking.evse());
        model.addAttribute("form", BookingForm.of(booking, site));
        return page(actor, booking, site, model);
    }

    private Booking find(Actor actor, UUID id) {
        return office.find(actor, new BookingId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    private String page(Actor actor, Booking booking, Location site, Model model) {
        model.addAttribute("booking", booking);
        model.addAttribute("location", site);
        model.addAttribute("zone", site.zone());
        model.addAttribute("story", office.story(actor, booking.id()));
        model.addAttribute("charge", sessions.of(actor, booking.id()).orElse(null));
        model.addAttribute("partner", partner(actor, booking));
        model.addAttribute("reasons", CancelReason.values());
        model.addAttribute(
                "open", booking.isHeld() && booking.isAhead() && actor.role().may(Permission.BOOK));
        return "booking";
    }

    /** For whoever deals with partners. */
    private @Nullable PartnerSheet partner(Actor actor, Booking booking) {
        return booking.driver().partner() == null || !actor.role().may(Permission.MANAGE_PARTNERS)
                ? null
                : partners.find(actor, booking.driver().partner()).orElse(null);
    }
}
