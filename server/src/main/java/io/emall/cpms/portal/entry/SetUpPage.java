package io.emall.cpms.portal.entry;

import io.emall.cpms.core.account.People;
import io.emall.cpms.portal.frame.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first administrator, who holds the one-time link that the server printed. */
@Controller
class SetUpPage {
    private final People people;

    SetUpPage(People people) {
        this.people = people;
    }

    /** What is typed. */
    record First(
            @Nullable String name,
            @Nullable String password,
            @Nullable String again) {
        String given() {
            return name == null ? "" : name.strip();
        }

        String secret() {
            return password == null ? "" : password;
        }
    }

    @GetMapping("/setup/{token}")
    String show(@PathVariable String token, Model model) {
        check(token);
        model.addAttribute("form", new First(null, null, null));
        return "setup";
    }

    @PostMapping("/setup/{token}")
    String create(@PathVariable String token, @ModelAttribute("form") First form, BindingResult errors) {
        check(token);
        if (!form.secret().equals(form.again())) {
            errors.rejectValue("again", "people.again");
            return "setup";
        }
        switch (people.addFirst(form.given(), form.secret())) {
            case People.Outcome.BadName() -> errors.rejectValue("name", "people.badname");
            case People.Outcome.PasswordTooShort(int minimum) ->
                errors.rejectValue("password", "people.tooshort", new Object[] {minimum}, null);
            case People.Outcome.Done done -> {
                return "redirect:/login?welcome";
            }
            default -> throw new NotFound("set-up");
        }
        return "setup";
    }

    private void check(String token) {
        if (!people.isSetUpToken(token)) {
            throw new NotFound("set-up");
        }
    }
}
