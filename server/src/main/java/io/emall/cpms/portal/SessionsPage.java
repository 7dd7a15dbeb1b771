package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.portal.frame.Zones;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sessions live and past; the filter stands in the address, so that a view can be shared. */
@Controller
class SessionsPage {
    private static final int ON_A_PAGE = 50;

    private final SessionViews sessions;
    private final Zones zones;

    SessionsPage(SessionViews sessions, Zones zones) {
        this.sessions = sessions;
        this.zones = zones;
    }

    /** What is typed into the filter's fields. */
    record Wanted(
            @Nullable String station,
            @Nullable String location,
            @Nullable String state,
            @Nullable String token) {
        Sessions.Filter filter(boolean tokens) {
            Boolean running = state == null || state.isBlank() ? null : Boolean.valueOf(state.equals("running"));
            return new Sessions.Filter(
                    read(station, StationId::new),
                    read(location, LocationId::new),
                    running,
                    tokens ? read(token, t -> t) : null);
        }

        private static <T> @Nullable T read(@Nullable String text, Function<String, T> as) {
            return text == null || text.isBlank() ? null : as.apply(text.strip());
        }
    }

    @GetMapping("/sessions")
    String show(Actor actor, Wanted wanted, @RequestParam @Nullable String after, Model model) {
        boolean tokens = actor.role().may(Permission.VIEW_TOKENS);
        model.addAttribute("wanted", wanted);
        model.addAttribute("page", sessions.page(actor, wanted.filter(tokens), after, ON_A_PAGE));
        model.addAttribute("first", after == null);
        model.addAttribute("zone", zones.home());
        return "sessions";
    }
}
