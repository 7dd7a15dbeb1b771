package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.v221.SessionBook;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** PUT of a session as it stands, to the partner whose driver it is (O-34). */
final class SessionPush implements ObjectPush {

    private final PartnerHttp http;
    private final Sessions sessions;
    private final SessionBook book;

    SessionPush(PartnerHttp http, Sessions sessions, SessionBook book) {
        this.http = http;
        this.sessions = sessions;
        this.book = book;
    }

    @Override
    public Exchange push(Link link, String id) {
        Optional<URI> endpoint = link.receiver("sessions");
        if (endpoint.isEmpty()) {
            return NOTHING_TO_SEND;
        }
        URI url = link.ours(endpoint.get(), id);
        return sessions.find(new SessionId(UUID.fromString(id)))
                .filter(session -> isOf(link, session))
                .flatMap(book::render)
                .map(session -> http.send(link.ask("PUT", url, session)))
                .orElse(NOTHING_TO_SEND);
    }

    private static boolean isOf(Link link, ChargingSession session) {
        return session.driver() != null && link.id().equals(session.driver().partner());
    }
}
