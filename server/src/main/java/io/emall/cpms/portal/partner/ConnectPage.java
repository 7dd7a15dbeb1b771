package io.emall.cpms.portal.partner;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
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

/** We register with a partner: its address and token, and how far it came. */
@Controller
class ConnectPage {
    private static final int LONGEST_TOKEN = 64;
    /** What was typed last, until it served or the person logs out: going back and forth keeps it. */
    private static final String KEPT = "partner-setup-";

    private final PartnerViews partners;
    private final PartnerDesk desk;

    ConnectPage(PartnerViews partners, PartnerDesk desk) {
        this.partners = partners;
        this.desk = desk;
    }

    /** The partner's invitation to us, as it is typed. */
    record Theirs(@Nullable String versionsUrl, @Nullable String token) {}

    @GetMapping("/partners/{id}/setup/connect")
    String show(Actor actor, @PathVariable UUID id, Model model, HttpSession session) {
        if (!model.containsAttribute(Retyped.FORM)) {
            Object kept = session.getAttribute(KEPT + id);
            model.addAttribute(Retyped.FORM, kept == null ? new Theirs(null, null) : kept);
        }
        model.addAttribute("id", id);
        model.addAttribute(
                "sheet", partners.find(actor, new PartnerId(id)).orElseThrow(() -> new NotFound(id.toString())));
        model.addAttribute("step", SetupStep.CONNECT);
        model.addAttribute("registration", Registrar.Step.values());
        return "partner-setup";
    }

    @PostMapping("/partners/{id}/setup/connect")
    String register(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") Theirs form,
            BindingResult errors,
            HttpSession session,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        URI url = typed.as("versionsUrl", form.versionsUrl(), ConnectPage::webAddress, "typed.notaurl");
        String token = typed.text("token", form.token(), LONGEST_TOKEN);
        session.setAttribute(KEPT + id, form);
        if (!typed.good() || url == null) {
            return Retyped.at(SetupStep.CONNECT.redirect(id), form, errors, after);
        }
        return switch (desk.register(actor, new PartnerId(id), url, new Secret(token))) {
            case Registrar.Outcome.Done _ -> {
                session.removeAttribute(KEPT + id);
                after.addFlashAttribute("done", "registration.done");
                yield SetupStep.LOCATIONS.redirect(id);
            }
            case Registrar.Outcome.Failed failed -> {
                after.addFlashAttribute("failed", failed);
                yield SetupStep.CONNECT.redirect(id);
            }
        };
    }

    private static URI webAddress(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !(text.startsWith("https://") || text.startsWith("http://"))) {
            throw new IllegalArgumentException("not a web address");
        }
        return uri;
    }
}
