package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens charge where, at the stations that are connected to this node: what it takes to see that a token is used
 * twice, without asking the database (ConcurrentTx, P-30). A station that is away does not count: its session may long
 * be over, and a driver must not be kept waiting for it (field lesson 6).
 */
final class RunningTokens {

    private record Running(SessionId session, StationId station, Instant since) {}

    private final Map<TokenUid, Set<Running>> running = new ConcurrentHashMap<>();
    private final Set<StationId> connected = ConcurrentHashMap.newKeySet();

    void connected(StationId station) {
        connected.add(station);
    }

    void disconnected(StationId station) {
        connected.remove(station);
    }

    /** Takes note of where a session stands now. */
    void note(ChargingSession session) {
        if (session.driver() == null) {
            return;
        }
        TokenUid token = session.driver().token();
        Running its = new Running(session.id(), session.place().station(), session.startedAt());
        running.compute(token, (_, before) -> {
            Set<Running> now = before == null ? ConcurrentHashMap.newKeySet() : before;
            now.removeIf(other -> other.session.equals(its.session));
            if (session.isActive() && session.isDrivenBy(token)) {
                now.add(its);
            }
            return now.isEmpty() ? null : now;
        });
    }

    /** Whether a session that began before then runs on the token; not counting what {@code except} names. */
    boolean isInUse(TokenUid token, Instant at, @Nullable SessionId exceptSession, @Nullable StationId exceptStation) {
        return running.getOrDefault(token, Set.of()).stream()
                .filter(other -> connected.contains(other.station))
                .filter(other -> !other.session.equals(exceptSession) && !other.station.equals(exceptStation))
                .anyMatch(other -> !other.since.isAfter(at));
    }
}
