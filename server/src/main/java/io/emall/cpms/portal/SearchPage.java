package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.core.view.StationViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds stations, locations, EVSEs, sessions, bookings and partners by any id or name, from anywhere. */
@Controller
class SearchPage {
    private static final int LOOKED_AT = 200;
    private static final int LONGEST_ID = 36;

    private final LocationViews locations;
    private final StationViews stations;
    private final SessionViews sessions;
    private final PartnerViews partners;
    private final BookingOffice bookings;

    SearchPage(
            LocationViews locations,
            StationViews stations,
            SessionViews sessions,
            PartnerViews partners,
            BookingOffice bookings) {
        this.locations = locations;
        this.stations = stations;
        this.sessions = sessions;
        this.partners = partners;
        this.bookings = bookings;
    }

    /** @param kind the key of its word */
    record Hit(String kind, String name, String address) {}

    @GetMapping("/search")
    String find(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        List<Hit> hits = q.isBlank() ? List.of() : hits(actor, q.strip());
        if (hits.size() == 1) {
            return "redirect:" + hits.getFirst().address();
        }
        model.addAttribute("q", q);
        model.addAttribute("hits", hits);
        return "search";
    }

    private List<Hit> hits(Actor actor, String wanted) {
        List<Hit> hits = new ArrayList<>();
        boolean isId = wanted.length() <= LONGEST_ID && wanted.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (isId) {
            byId(actor, wanted, hits);
        }
        byName(actor, wanted.toLowerCase(Locale.ROOT), hits);
        return hits.stream().distinct().toList();
    }

    private void byId(Actor actor, String id, List<Hit> hits) {
        stations.find(actor, new StationId(id))
                .ifPresent(s -> hits.add(station(s.station().id())));
        locations
                .find(actor, new LocationId(id))
                .ifPresent(l -> hits.add(location(id, l.location().name())));
        locations
                .findByEvse(actor, new EvseUid(id))
                .ifPresent(l -> hits.add(location(l.location().id().value(), id)));
        if (id.matches("\\d{1,9}")) {
            bookings.byNumber(actor, Integer.parseInt(id)).ifPresent(booking -> hits.add(booking(booking)));
        }
        try {
            UUID uuid = UUID.fromString(id);
            bookings.find(actor, new BookingId(uuid)).ifPresent(booking -> hits.add(booking(booking)));
            sessions.find(actor, new SessionId(uuid))
                    .ifPresent(s -> hits.add(new Hit("session.one", id, "/sessions/" + id)));
        } catch (IllegalArgumentException notASession) {
            return;
        }
    }

    private void byName(Actor actor, String part, List<Hit> hits) {
        locations.page(actor, null, LOOKED_AT).items().stream()
                .filter(l -> contains(l.location().name(), part)
                        || contains(l.location().id().value(), part))
                .forEach(l -> hits.add(
                        location(l.location().id().value(), l.location().name())));
        stations.page(actor, null, LOOKED_AT).items().stream()
                .filter(s -> contains(s.station().id().value(), part))
                .forEach(s -> hits.add(station(s.station().id())));
        if (actor.role().may(Permission.MANAGE_PARTNERS)) {
            partners.all(actor).stream()
                    .filter(p -> contains(p.partner().name(), part))
                    .forEach(p -> hits.add(new Hit(
                            "partner.one",
                            p.partner().name(),
                            "/partners/" + p.partner().id())));
        }
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static Hit booking(Booking booking) {
        return new Hit("booking.one", Integer.toString(booking.number()), "/bookings/" + booking.id());
    }

    private static Hit station(StationId id) {
        return new Hit("station.one", id.value(), "/stations/" + id);
    }

    private static Hit location(String id, String name) {
        return new Hit("nav.locations.one", name, "/locations/" + id);
    }
}
