package io.emall.cpms.portal.entry;

import io.emall.cpms.core.account.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in (use case 1); the check itself is the security chain's. */
@Controller
class LoginPage {
    private final People people;

    LoginPage(People people) {
        this.people = people;
    }

    @GetMapping("/login")
    String show(@RequestParam @Nullable String out, @RequestParam @Nullable String welcome, Model model) {
        model.addAttribute("untouched", people.setUpToken().isPresent());
        model.addAttribute("out", out != null);
        model.addAttribute("welcome", welcome != null);
        return "login";
    }

    /** Where the browser stands after a failed attempt, for who reloads or comes back. */
    @GetMapping("/login/failed")
    String again() {
        return "redirect:/login";
    }

    @PostMapping("/login/failed")
    String failed(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
                instanceof AuthenticationException refused)) {
            return "redirect:/login";
        }
        boolean incomplete = username.isBlank() || password.isEmpty();
        model.addAttribute("username", username);
        model.addAttribute("problem", incomplete ? "login.incomplete" : problem(refused));
        model.addAttribute("minutes", refused.getMessage());
        response.setStatus(status(refused).value());
        return "login";
    }

    private static String problem(AuthenticationException refused) {
        return switch (refused) {
            case LockedException wait -> "login.wait";
            case AuthenticationServiceException outage -> "login.outage";
            default -> "login.wrong";
        };
    }

    private static HttpStatus status(AuthenticationException refused) {
        return switch (refused) {
            case LockedException wait -> HttpStatus.TOO_MANY_REQUESTS;
            case AuthenticationServiceException outage -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNAUTHORIZED;
        };
    }
}
