package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.profile.EvNeeds;
import io.emall.cpms.core.profile.PowerViews;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.SessionSheet;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.core.view.SignedReading;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Zones;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** One session: its story, its power over time, its price and bill. */
@Controller
class SessionPage {
    private static final double MILLIS = 1_000;

    private final SessionViews sessions;
    private final LocationViews locations;
    private final PowerViews power;
    private final PriceRuleViews prices;
    private final Zones zones;

    SessionPage(SessionViews sessions, LocationViews locations, PowerViews power, PriceRuleViews prices, Zones zones) {
        this.sessions = sessions;
        this.locations = locations;
        this.power = power;
        this.prices = prices;
        this.zones = zones;
    }

    /** A dot of the chart: seconds since 1970, kW, kWh since the session began. */
    record Point(
            double at, @Nullable Double powerKw, @Nullable Double energyKwh) {}

    @GetMapping("/sessions/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        SessionSheet sheet = find(actor, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("readings", sessions.readings(actor, sheet.session().id()));
        model.addAttribute(
                "signed", sessions.signed(actor, sheet.session().id()).size());
        model.addAttribute("needs", needs(actor, sheet.session()));
        model.addAttribute("location", location(actor, sheet.session()));
        model.addAttribute(
                "evidence",
                sheet.price() == null
                        ? null
                        : prices.evidence(actor, sheet.price().id()).orElse(null));
        model.addAttribute("zone", zones.of(sheet.session().place().location()));
        return "session";
    }

    private String location(Actor actor, ChargingSession session) {
        LocationId at = session.place().location();
        return locations.find(actor, at).map(sheet -> sheet.location().name()).orElse(at.value());
    }

    private @Nullable EvNeeds needs(Actor actor, ChargingSession session) {
        return power.needs(actor, session.place().station(), session.id()).orElse(null);
    }

    @GetMapping(path = "/sessions/{id}/chart", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Point> chart(Actor actor, @PathVariable UUID id) {
        SessionSheet sheet = find(actor, id);
        WattHours first = sheet.session().meter().first();
        return sessions.readings(actor, sheet.session().id()).stream()
                .filter(reading -> reading.power() != null || reading.register() != null)
                .map(reading -> point(reading, first))
                .toList();
    }

    /** A file for whoever checks the meter's signatures. */
    @GetMapping(path = "/sessions/{id}/signed", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<SignedReading>> signed(Actor actor, @PathVariable UUID id) {
        SessionSheet sheet = find(actor, id);
        String file = "attachment; filename=\"signed-" + sheet.session().number() + ".json\"";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file)
                .body(sessions.signed(actor, sheet.session().id()));
    }

    private SessionSheet find(Actor actor, UUID id) {
        return sessions.find(actor, new SessionId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    private static Point point(MeterReading reading, @Nullable WattHours first) {
        WattHours register = reading.register();
        Double energy = register == null || first == null
                ? null
                : register.minus(first).kilo().doubleValue();
        return new Point(
                reading.at().toEpochMilli() / MILLIS,
                reading.power() == null ? null : reading.power().kilo(),
                energy);
    }
}
