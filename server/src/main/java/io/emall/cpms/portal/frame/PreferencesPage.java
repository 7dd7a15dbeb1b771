package io.emall.cpms.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches language and colours, and goes back to where one was. */
@Controller
class PreferencesPage {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final LocaleResolver locales;

    PreferencesPage(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/preferences")
    String change(
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String theme,
            @RequestParam String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null) {
            locales.setLocale(request, response, Languages.of(language));
        }
        if (theme != null && Frames.THEMES.contains(theme)) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(theme, request.isSecure()));
        }
        return "redirect:" + OwnPath.orHome(back);
    }

    private static String cookie(String theme, boolean secure) {
        return ResponseCookie.from(Frames.THEME_COOKIE, theme)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build()
                .toString();
    }
}
