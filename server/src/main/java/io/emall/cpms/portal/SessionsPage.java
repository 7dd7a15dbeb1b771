package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.portal.frame.Zones;
import java.util.List;
import java.util.Optional;
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
        /** Empty if something is not even an id, so that nothing can match. */
        Optional<Sessions.Filter> filter(boolean tokens) {
            Boolean running = state == null || state.isBlank() ? null : Boolean.valueOf(state.equals("running"));
            try {
                StationId at = read(station, StationId::new);
                LocationId place = read(location, LocationId::new);
                TokenUid uid = tokens ? read(token, TokenUid::new) : null;
                return Optional.of(new Sessions.Filter(at, place, running, uid == null ? null : uid.value()));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }

        private static <T> @Nullable T read(@Nullable String text, Function<String, T> as) {
            return text == null || text.isBlank() ? null : as.apply(text.strip());
        }
    }

    @GetMapping("/sessions")
    String show(Actor actor, Wanted wanted, @RequestParam @Nullable String after, Model model) {
        boolean tokens = actor.role().may(Permission.VIEW_TOKENS);
        model.addAttribute("wanted", wanted);
        model.addAttribute(
                "page",
                wanted.filter(tokens)
                        .map(filter -> sessions.page(actor, filter, after, ON_A_PAGE))
                        .orElseGet(() -> new Page<>(List.of(), null)));
        model.addAttribute("first", after == null);
        model.addAttribute("zone", zones.home());
        return "sessions";
    }
}
