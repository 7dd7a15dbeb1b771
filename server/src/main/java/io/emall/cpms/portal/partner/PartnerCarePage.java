package io.emall.cpms.portal.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.portal.frame.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buttons of an eMSP's page for an exchange that runs: new tokens, send again, compare, end. */
@Controller
class PartnerCarePage {
    private final PartnerDesk desk;
    private final Zones zones;

    PartnerCarePage(PartnerDesk desk, Zones zones) {
        this.desk = desk;
        this.zones = zones;
    }

    @PostMapping("/partners/{id}/renewal")
    String renew(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        return told(id, desk.renew(actor, new PartnerId(id)), "partner.renewed", after);
    }

    @PostMapping("/partners/{id}/end")
    String end(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        return told(id, desk.end(actor, new PartnerId(id)), "partner.ended", after);
    }

    @PostMapping("/partners/{id}/comparison")
    String compare(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        desk.compare(actor, new PartnerId(id));
        after.addFlashAttribute("done", "partner.comparing");
        return back(id);
    }

    @PostMapping("/partners/{id}/resend")
    String resend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "since", defaultValue = "") String since,
            RedirectAttributes after) {
        try {
            Instant from = LocalDateTime.parse(since).atZone(zones.home()).toInstant();
            desk.resend(actor, new PartnerId(id), from);
            after.addFlashAttribute("done", "partner.resent");
        } catch (DateTimeException e) {
            after.addFlashAttribute("resendWrong", since);
        }
        return back(id);
    }

    private static String told(UUID id, Registrar.Outcome outcome, String done, RedirectAttributes after) {
        switch (outcome) {
            case Registrar.Outcome.Done _ -> after.addFlashAttribute("done", done);
            case Registrar.Outcome.Failed(Registrar.Reason reason, String detail) -> {
                after.addFlashAttribute("refused", "registration." + reason);
                after.addFlashAttribute("detail", detail);
            }
        }
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/partners/" + id;
    }
}
