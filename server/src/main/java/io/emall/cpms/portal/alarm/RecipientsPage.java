package io.emall.cpms.portal.alarm;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.Couriers;
import io.emall.cpms.core.notice.RecipientDesk;
import io.emall.cpms.core.notice.RecipientDesk.Outcome;
import io.emall.cpms.core.notice.RecipientId;
import io.emall.cpms.portal.frame.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administration, alarms: who is told, and whether it arrives. */
@Controller
class RecipientsPage {
    private static final String HERE = "redirect:/administration/recipients";

    private final RecipientDesk desk;

    RecipientsPage(RecipientDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/administration/recipients")
    String show(Actor actor, Model model) {
        model.addAttribute("form", RecipientForm.EMPTY);
        return page(actor, model);
    }

    @PostMapping("/administration/recipients")
    String add(
            Actor actor,
            @ModelAttribute("form") RecipientForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        Outcome outcome = form.add(desk, actor, typed);
        if (outcome instanceof Outcome.Taken) {
            typed.bad("address", "typed.taken");
        }
        if (outcome instanceof Outcome.Unreachable(String why)) {
            typed.bad("address", "recipient.unreachable", why);
        }
        if (!typed.good()) {
            return page(actor, model);
        }
        return done(outcome, after);
    }

    @PostMapping("/administration/recipients/{id}")
    String change(Actor actor, @PathVariable UUID id, @RequestParam Severity least, RedirectAttributes after) {
        return done(desk.change(actor, new RecipientId(id), least), after);
    }

    @PostMapping("/administration/recipients/{id}/secret")
    String renew(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        return done(desk.renewSecret(actor, new RecipientId(id)), after);
    }

    @PostMapping("/administration/recipients/{id}/remove")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        desk.remove(actor, new RecipientId(id));
        after.addFlashAttribute("done", "recipient.removed");
        return HERE;
    }

    /** Waits for what becomes of it. */
    @PostMapping("/administration/recipients/{id}/test")
    String test(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        switch (desk.test(actor, new RecipientId(id)).orElse(null)) {
            case Couriers.Outcome.Failed(String why) -> after.addFlashAttribute("failed", why);
            case Couriers.Outcome.Delivered() -> after.addFlashAttribute("done", "recipient.tested");
            case null -> {}
        }
        return HERE;
    }

    private static String done(@Nullable Outcome outcome, RedirectAttributes after) {
        if (outcome instanceof Outcome.SavedWith saved) {
            after.addFlashAttribute("secret", saved.secret().reveal());
            after.addFlashAttribute("secretOf", saved.recipient().name());
        } else if (outcome instanceof Outcome.Saved) {
            after.addFlashAttribute("done", "saved");
        }
        return HERE;
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("recipients", desk.all(actor));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("channels", RecipientForm.Channel.values());
        model.addAttribute("languages", RecipientForm.LANGUAGES);
        return "recipients";
    }
}
