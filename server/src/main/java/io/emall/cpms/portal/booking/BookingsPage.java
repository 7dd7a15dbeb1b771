package io.emall.cpms.portal.booking;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.view.PartnerSheet;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All bookings, newest first; the filter stands in the address, so that a view can be shared. */
@Controller
class BookingsPage {
    private static final int ON_A_PAGE = 50;
    private static final List<BookingEvent.Kind> STATES = List.of(
            BookingEvent.Kind.HELD,
            BookingEvent.Kind.FULFILLED,
            BookingEvent.Kind.NO_SHOW,
            BookingEvent.Kind.CANCELLED,
            BookingEvent.Kind.REJECTED);

    private final BookingOffice office;
    private final Sites sites;
    private final PartnerViews partners;
    private final Zones zones;

    BookingsPage(BookingOffice office, Sites sites, PartnerViews partners, Zones zones) {
        this.office = office;
        this.sites = sites;
        this.partners = partners;
        this.zones = zones;
    }

    @GetMapping("/bookings")
    String show(
            Actor actor,
            @ModelAttribute("form") BookingsForm form,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Model model) {
        LocationId place = form.locationId(new Typed(errors));
        ZoneId zone = place == null ? zones.home() : zones.of(place);
        Typed typed = new Typed(errors);
        Bookings.Filter filter = typed.good() ? form.read(typed, zone) : null;
        Page<Booking> page = filter == null || !typed.good()
                ? new Page<>(List.of(), null)
                : office.page(actor, filter, after, ON_A_PAGE);
        model.addAttribute("page", page);
        model.addAttribute(
                "evses",
                sites.evseNames(actor, page.items().stream().map(Booking::evse).toList()));
        model.addAttribute("older", page.next() == null ? null : form.older(page.next()));
        model.addAttribute("first", after == null);
        model.addAttribute("zone", zone);
        model.addAttribute("states", STATES);
        model.addAttribute("places", sites.all(actor));
        model.addAttribute("partners", partners(actor));
        return "bookings";
    }

    private List<PartnerSheet> partners(Actor actor) {
        return actor.role().may(Permission.MANAGE_PARTNERS) ? partners.all(actor) : List.of();
    }
}
