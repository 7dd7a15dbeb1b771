package io.emall.cpms.portal.onboarding;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.onboarding.Candidate;
import io.emall.cpms.core.onboarding.Onboarding;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The window for unknown stations, who waits and who was turned away. */
@Controller
class OnboardingPage {
    private static final int LONGEST_MINUTES = Math.toIntExact(Onboarding.LONGEST.toMinutes());

    private final Onboarding onboarding;
    private final Zones zones;

    OnboardingPage(Onboarding onboarding, Zones zones) {
        this.onboarding = onboarding;
        this.zones = zones;
    }

    /**
     * A window as it is typed.
     *
     * @param secrecy {@code NONE}, {@code MADE} or {@code OWN}
     */
    record WindowForm(
            @Nullable String minutes,
            @Nullable String secrecy,
            @Nullable String password) {
        static final List<String> CHOICES = List.of("MADE", "OWN", "NONE");
    }

    @GetMapping("/onboarding")
    String show(Actor actor, Model model) {
        model.addAttribute("form", new WindowForm("60", "MADE", null));
        return page(actor, model);
    }

    @PostMapping("/onboarding")
    String open(
            Actor actor,
            @ModelAttribute("form") WindowForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        int minutes = typed.whole("minutes", form.minutes(), 1, LONGEST_MINUTES);
        StationKey password = password(typed, form);
        if (!typed.good()) {
            return page(actor, model);
        }
        onboarding.open(actor, Duration.ofMinutes(minutes), password);
        if (password != null) {
            after.addFlashAttribute("password", password.text());
        }
        return "redirect:/onboarding";
    }

    private static @Nullable StationKey password(Typed typed, WindowForm form) {
        return switch (form.secrecy()) {
            case "NONE" -> null;
            case "OWN" -> typed.as("password", form.password(), StationKey::new, "onboarding.password.short");
            case null, default -> StationKey.generate();
        };
    }

    @PostMapping("/onboarding/close")
    String close(Actor actor) {
        onboarding.close(actor);
        return "redirect:/onboarding";
    }

    @PostMapping("/onboarding/clear")
    String clear(Actor actor) {
        onboarding.clear(actor);
        return "redirect:/onboarding";
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("window", onboarding.window(actor).orElse(null));
        model.addAttribute("waiting", onboarding.all(actor, Candidate.State.WAITING));
        model.addAttribute("rejected", onboarding.all(actor, Candidate.State.REJECTED));
        model.addAttribute("choices", WindowForm.CHOICES);
        model.addAttribute("zone", zones.home());
        return "onboarding";
    }
}
