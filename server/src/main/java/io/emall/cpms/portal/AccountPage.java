package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.People;
import io.emall.cpms.portal.frame.Typed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: password, and tokens for one's own software. */
@Controller
class AccountPage {
    private static final int LONGEST_LABEL = 60;

    private final People people;

    AccountPage(People people) {
        this.people = people;
    }

    /** What is typed. */
    record NewPassword(
            @Nullable String current,
            @Nullable String password,
            @Nullable String again) {}

    @GetMapping("/administration/account")
    String show(Actor actor, Model model) {
        model.addAttribute("form", new NewPassword(null, null, null));
        return page(actor, model);
    }

    @PostMapping("/administration/account/password")
    String changePassword(
            Actor actor,
            @ModelAttribute("form") NewPassword form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        String password = form.password() == null ? "" : form.password();
        String current = form.current() == null ? "" : form.current();
        if (!password.equals(form.again())) {
            typed.bad("again", "people.again");
        } else if (!(people.logIn(actor.name(), current, request.getRemoteAddr()) instanceof People.Login.Welcome)) {
            typed.bad("current", "account.wrong");
        } else if (people.changePassword(actor, actor.id(), password)
                instanceof People.Outcome.PasswordTooShort(int minimum)) {
            typed.bad("password", "people.tooshort", minimum);
        }
        if (!typed.good()) {
            return page(actor, model);
        }
        after.addFlashAttribute("done", "account.changed");
        return "redirect:/administration/account";
    }

    @PostMapping("/administration/account/tokens")
    String newToken(Actor actor, @RequestParam(defaultValue = "") String label, RedirectAttributes after) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            after.addFlashAttribute("problem", "account.label");
        } else {
            after.addFlashAttribute("token", people.newApiToken(actor, label.strip()));
        }
        return "redirect:/administration/account";
    }

    @PostMapping("/administration/account/tokens/remove")
    String removeToken(Actor actor, @RequestParam String label, RedirectAttributes after) {
        people.removeApiToken(actor, label);
        after.addFlashAttribute("done", "account.token.removed");
        return "redirect:/administration/account";
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("tokens", people.apiTokens(actor));
        return "account";
    }
}
