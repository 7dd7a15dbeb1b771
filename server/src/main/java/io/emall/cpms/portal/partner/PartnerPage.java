package io.emall.cpms.portal.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.RecordViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Zones;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One eMSP: the health of the exchange with it, and what it may see. */
@Controller
class PartnerPage {
    private static final int FAILURES_SHOWN = 10;

    private final PartnerViews partners;
    private final PartnerDesk desk;
    private final RecordViews records;
    private final Zones zones;
    private final Clock clock;

    PartnerPage(PartnerViews partners, PartnerDesk desk, RecordViews records, Zones zones, Clock clock) {
        this.partners = partners;
        this.desk = desk;
        this.records = records;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/partners/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        PartnerId partner = new PartnerId(id);
        model.addAttribute("sheet", partners.find(actor, partner).orElseThrow(() -> new NotFound(id.toString())));
        model.addAttribute("failures", records.failures(actor, "partner " + id, FAILURES_SHOWN));
        model.addAttribute("zone", zones.home());
        model.addAttribute(
                "yesterday",
                LocalDateTime.ofInstant(clock.instant(), zones.home())
                        .minusDays(1)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        return "partner";
    }

    @PostMapping("/partners/{id}/suspend")
    String suspend(Actor actor, @PathVariable UUID id) {
        desk.suspend(actor, new PartnerId(id));
        return "redirect:/partners/" + id;
    }

    @PostMapping("/partners/{id}/resume")
    String resume(Actor actor, @PathVariable UUID id) {
        desk.resume(actor, new PartnerId(id));
        return "redirect:/partners/" + id;
    }
}
