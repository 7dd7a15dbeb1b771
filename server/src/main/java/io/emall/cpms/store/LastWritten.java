package io.emall.cpms.store;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this node wrote last of each running session, so that a meter value need not write again what has not changed.
 * Forgetting is harmless: the row is then written once more.
 */
final class LastWritten {

    private static final int MOST = 50_000;

    private final Map<SessionId, ChargingSession> sessions = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, ChargingSession> eldest) {
            return size() > MOST;
        }
    };

    /** Only a running session can be the same: after its end every change counts for those who ask for changes. */
    synchronized boolean isSame(ChargingSession session) {
        return session.isActive() && still(session).equals(sessions.get(session.id()));
    }

    synchronized void put(ChargingSession session) {
        if (session.isActive()) {
            sessions.put(session.id(), still(session));
        } else {
            sessions.remove(session.id());
        }
    }

    synchronized void forget(SessionId id) {
        sessions.remove(id);
    }

    /** The session without what moves with every meter value. */
    private static ChargingSession still(ChargingSession session) {
        return session.metered(Meter.UNREAD, SeqNos.NONE, Instant.EPOCH);
    }
}
