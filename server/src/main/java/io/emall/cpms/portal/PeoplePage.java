package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.People;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
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

/** Administration, people: who may log in and as what. */
@Controller
class PeoplePage {
    private final People people;
    private final Zones zones;

    PeoplePage(People people, Zones zones) {
        this.people = people;
        this.zones = zones;
    }

    /** What is typed. */
    record Added(
            @Nullable String name,
            @Nullable String password,
            @Nullable String role) {}

    @GetMapping("/administration/people")
    String show(Actor actor, Model model) {
        model.addAttribute("form", new Added(null, null, Role.MAINTAINER.name()));
        return page(actor, model);
    }

    @PostMapping("/administration/people")
    String add(
            Actor actor,
            @ModelAttribute("form") Added form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        String name = typed.text("name", form.name(), 100);
        String password = form.password() == null ? "" : form.password();
        Role role = typed.as("role", form.role(), Role::valueOf, "typed.notachoice");
        if (typed.good() && role != null) {
            note(typed, people.add(actor, name, password, role));
        }
        if (!typed.good()) {
            return page(actor, model);
        }
        after.addFlashAttribute("done", "people.added");
        return "redirect:/administration/people";
    }

    @PostMapping("/administration/people/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam boolean enabled,
            RedirectAttributes after) {
        People.Outcome outcome = people.change(actor, new UserId(id), role, enabled);
        after.addFlashAttribute(
                outcome instanceof People.Outcome.Done ? "done" : "problem",
                outcome instanceof People.Outcome.LastAdministrator ? "people.last" : "saved");
        return "redirect:/administration/people";
    }

    private static void note(Typed typed, People.Outcome outcome) {
        switch (outcome) {
            case People.Outcome.BadName() -> typed.bad("name", "people.badname");
            case People.Outcome.NameTaken() -> typed.bad("name", "typed.taken");
            case People.Outcome.PasswordTooShort(int minimum) -> typed.bad("password", "people.tooshort", minimum);
            default -> {}
        }
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("people", people.all(actor));
        model.addAttribute("roles", Role.values());
        model.addAttribute("zone", zones.home());
        return "people";
    }
}
