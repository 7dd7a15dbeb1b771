package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.SessionBook;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read their drivers' sessions (mod_sessions, O-34). */
@Controller
@RequestMapping(Module.ROOT + "/sessions")
final class SessionsModule implements Module {

    private final Sessions sessions;
    private final SessionBook book;

    SessionsModule(Sessions sessions, SessionBook book) {
        this.sessions = sessions;
        this.book = book;
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

    /** No EVSE here has CHARGING_PREFERENCES_CAPABLE (O-34). */
    @PutMapping("/{session}/charging_preferences")
    Reply preferences(@PathVariable("session") String session) {
        return Reply.notFound(Reply.INVALID, "the EVSE takes no charging preferences");
    }
}
