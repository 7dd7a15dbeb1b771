package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.view.PartnerSheet;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.RecordViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One eMSP: the registration, step by step, and the health of the exchange. */
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

    /** The partner's invitation to us, as it is typed. */
    record Theirs(@Nullable String versionsUrl, @Nullable String token) {}

    @GetMapping("/partners/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new Theirs(null, null));
        return page(actor, new PartnerId(id), model);
    }

    @PostMapping("/partners/{id}/invitation")
    String inviteAgain(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        var invitation = desk.inviteAgain(actor, new PartnerId(id)).orElseThrow(() -> new NotFound(id.toString()));
        after.addFlashAttribute("invitation", invitation.token());
        return "redirect:/partners/" + id;
    }

    @PostMapping("/partners/{id}/registration")
    String register(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") Theirs form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        URI url = typed.as("versionsUrl", form.versionsUrl(), PartnerPage::webAddress, "typed.notaurl");
        String token = typed.text("token", form.token(), 64);
        if (typed.good() && url != null) {
            Registrar.Outcome outcome = desk.register(actor, new PartnerId(id), url, new Secret(token));
            if (outcome instanceof Registrar.Outcome.Failed(var reason, var detail)) {
                typed.bad("versionsUrl", "registration." + reason, detail);
            }
        }
        if (!typed.good()) {
            model.addAttribute("mistyped", true);
            return page(actor, new PartnerId(id), model);
        }
        after.addFlashAttribute("done", "registration.done");
        return "redirect:/partners/" + id;
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

    private static URI webAddress(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !(text.startsWith("https://") || text.startsWith("http://"))) {
            throw new IllegalArgumentException("not a web address");
        }
        return uri;
    }

    private String page(Actor actor, PartnerId id, Model model) {
        PartnerSheet sheet = partners.find(actor, id).orElseThrow(() -> new NotFound(id.toString()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("failures", records.failures(actor, "partner " + id, FAILURES_SHOWN));
        model.addAttribute(
                "versionsUrl",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/ocpi/versions")
                        .toUriString());
        model.addAttribute("zone", zones.home());
        model.addAttribute(
                "yesterday",
                LocalDateTime.ofInstant(clock.instant(), zones.home())
                        .minusDays(1)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        return "partner";
    }
}
