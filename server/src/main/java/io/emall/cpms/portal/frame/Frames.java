package io.emall.cpms.portal.frame;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.OpenAlarms;
import io.emall.cpms.core.session.Durability;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the frame of a request; asks no database, so that it also stands around the page for an outage. */
@Component
public class Frames {
    static final String THEME_COOKIE = "theme";
    static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private final Durability durability;
    private final OpenAlarms alarms;

    public Frames(Durability durability, OpenAlarms alarms) {
        this.durability = durability;
        this.alarms = alarms;
    }

    public Frame of(HttpServletRequest request) {
        return new Frame(
                path(request),
                section(request.getRequestURI()),
                theme(request),
                actor(),
                alarms.critical(),
                durability.standstill().orElse(null));
    }

    /** An answer to a form has no address one could come back to; the page with the form has. */
    private static String path(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return OwnPath.of(request.getHeader(HttpHeaders.REFERER));
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String section(String uri) {
        String[] parts = uri.split("/", 3);
        return parts.length < 2 ? "" : parts[1];
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    private static @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn somebody) {
            return somebody.actor();
        }
        return null;
    }
}
