package io.emall.cpms.ocpi.client;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.ocpi.view.SessionBook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A session as it stands, to the partner whose driver it is (O-34): put when its state changes, patched while only what it
 * drew and costs grows. Its one charging period grows too, and a PATCH would add a second: that waits for the next PUT.
 */
final class SessionPush implements ObjectPush {

    private static final Changes.Rule RULE =
            new Changes.Rule(Set.of("kwh", "total_cost")::contains, Set.of("charging_periods"));

    private final Changes changes;
    private final Sessions sessions;
    private final SessionBook book;

    SessionPush(Changes changes, Sessions sessions, SessionBook book) {
        this.changes = changes;
        this.sessions = sessions;
        this.book = book;
    }

    @Override
    public String module() {
        return "sessions";
    }

    @Override
    public void forget(PartnerId partner) {
        changes.forget(partner);
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
                        .map(their -> changes.send(their, link.ours(endpoint, id), "session " + id, body, RULE))
                        .orElseGet(() -> Link.unreached(session.driver()))))
                .orElse(Share.NOTHING_TO_SEND);
    }
}
