package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.preference.PreferenceDesk;
import io.emall.cpms.core.preference.Preferences;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.PreferenceView;
import io.emall.cpms.ocpi.view.SessionBook;
import io.emall.wire.ocpi.v221.ChargingPreferences;
import io.emall.wire.ocpi.v221.ChargingPreferencesResponse;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read their drivers' sessions, and tell what these want of them (mod_sessions, O-34). */
@Controller
@RequestMapping(Module.ROOT + "/sessions")
final class SessionsModule implements Module {

    private final Sessions sessions;
    private final SessionBook book;
    private final PreferenceDesk preferences;
    private final InstantSource clock;

    SessionsModule(Sessions sessions, SessionBook book, PreferenceDesk preferences, InstantSource clock) {
        this.sessions = sessions;
        this.book = book;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    public String identifier() {
        return "sessions";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.SENDER;
    }

    @GetMapping
    Reply list(Caller caller, Paging paging, Dialect dialect) {
        Instant from = paging.from();
        if (from == null) {
            throw Refusal.invalid("date_from is missing");
        }
        PartnerId partner = caller.partner().id();
        var page = sessions.changed(partner, from, paging.to(), paging.offset(), paging.limit());
        long total = sessions.countChanged(partner, from, paging.to());
        return paging.of(
                page.stream()
                        .map(book.renderer(page, dialect))
                        .flatMap(Optional::stream)
                        .toList(),
                total);
    }

    @PutMapping("/{session}/charging_preferences")
    Reply preferences(Caller caller, @PathVariable("session") String session, Body body) {
        boolean known = Arrays.stream(Preferences.Kind.values()).anyMatch(kind -> kind.name()
                .equals(body.object().path("profile_type").asString("")));
        if (!known && body.object().path("profile_type").isString()) {
            return Reply.ok(ChargingPreferencesResponse.PROFILE_TYPE_NOT_SUPPORTED);
        }
        Preferences wanted =
                PreferenceView.of(Ids.session(session), body.as(ChargingPreferences.class), clock.instant());
        PreferenceDesk.Outcome outcome = preferences.take(caller.partner().id(), wanted);
        return outcome == PreferenceDesk.Outcome.UNKNOWN_SESSION
                ? Reply.notFound(Reply.INVALID, "no such session of yours")
                : Reply.ok(ChargingPreferencesResponse.valueOf(outcome.name()));
    }
}
