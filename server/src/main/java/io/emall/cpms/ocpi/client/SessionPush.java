package io.emall.cpms.ocpi.client;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.SessionBook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    public String module() {
        return "sessions";
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> ids) {
        Map<SessionId, ChargingSession> found = sessions
                .find(ids.stream().map(SessionId::parse).toList())
                .stream()
                .filter(session -> session.belongsTo(link.id()))
                .collect(toMap(ChargingSession::id, Function.identity()));
        var render = book.renderer(found.values(), link.dialect());
        return id -> Optional.ofNullable(found.get(SessionId.parse(id)))
                .flatMap(session -> render.apply(session).map(body -> link.to(session.driver())
                        .map(their -> http.send(their.ask("PUT", link.ours(endpoint, id), body)))
                        .orElseGet(() -> Link.unreached(session.driver()))))
                .orElse(Share.NOTHING_TO_SEND);
    }
}
