package io.emall.cpms.core.session;

import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Active;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is concluded where reports are missing, and how it is taken back when they come after all (field lesson 6). */
final class Conclusions {

    /** The reason of an end that no station told of. */
    static final String INFERRED = "StopInferred";

    private final SessionBooks books;
    private final KnownSessions sessions;

    Conclusions(SessionBooks books, KnownSessions sessions) {
        this.books = books;
        this.sessions = sessions;
    }

    /** A connector that is free has no transaction, whatever we believe. */
    void freed(Topology topology, ConnectorReport report) {
        Place free = topology.place(report.evse(), report.connector());
        sessions.activeAt(report.evse())
                .filter(stale -> stale.startedAt().isBefore(report.at()))
                .filter(stale -> Objects.equals(stale.place().connector(), free.connector()))
                .ifPresent(stale -> close(topology, stale, books.credible(report.at()), "the connector is available"));
    }

    /** An EVSE charges one car: what still runs there is over when the next transaction begins. */
    Optional<ChargingSession> superseded(Topology topology, TransactionReport report, Instant at) {
        Optional<ChargingSession> stale = sessions.activeAt(report.evse())
                .filter(other -> other.startedAt().isBefore(at));
        stale.ifPresent(session -> close(topology, session, at, "next start"));
        return stale;
    }

    /** Nothing was heard of it for too long. */
    void silent(Topology topology, SessionId id, Instant since) {
        sessions.find(id)
                .filter(ChargingSession::isActive)
                .filter(session -> session.lastUpdated().isBefore(since))
                .ifPresent(session -> close(topology, session, books.now(), "silence"));
    }

    /** Its stop never came, or has not come yet: it ended when it was last heard of. */
    private void close(Topology topology, ChargingSession stale, Instant at, String because) {
        Edit edit = new Edit(stale, false, books.now());
        Instant lastHeard = stale.meter().at() == null ? at : stale.meter().at();
        edit.tell(books.now(), Kind.STOP_INFERRED, because);
        edit.end(books.awaiting(lastHeard, INFERRED));
        books.write(topology, edit);
    }

    /** The station was asked (E14): it goes on, there is more to come, or there is nothing to wait for. */
    void told(Topology topology, SessionId id, TransactionStatus.Told status) {
        ChargingSession session = sessions.find(id).orElse(null);
        if (session == null) {
            return;
        }
        Edit edit = new Edit(session, false, books.now());
        edit.tell(
                books.now(),
                Kind.STATUS_ASKED,
                "ongoing " + status.ongoing() + ", in queue " + status.messagesInQueue());
        if (session.isActive()) {
            heard(topology, session, edit, status);
        } else if (session.state() instanceof Ended ended && ended.settleBy() != null) {
            settle(topology, ended, edit, status);
        }
    }

    private void heard(Topology topology, ChargingSession session, Edit edit, TransactionStatus.Told status) {
        if (Boolean.TRUE.equals(status.ongoing()) || status.messagesInQueue()) {
            edit.becomes(session.metered(session.meter(), session.heard(), books.now()));
        } else {
            Instant lastHeard = Objects.requireNonNullElse(session.meter().at(), books.now());
            edit.tell(books.now(), Kind.STOP_INFERRED, "the station knows no running transaction");
            edit.end(new Ended(lastHeard, INFERRED, null));
        }
        books.write(topology, edit);
    }

    private void settle(Topology topology, Ended ended, Edit edit, TransactionStatus.Told status) {
        boolean isTired = books.now().isAfter(ended.at().plus(SessionPolicy.LONGEST_WAIT));
        if (Boolean.TRUE.equals(status.ongoing()) && ended.reason().equals(INFERRED) && isFree(edit.session())) {
            edit.becomes(edit.session().in(new Active(), books.now()));
            edit.tell(books.now(), Kind.RESUMED, null);
        } else if (status.messagesInQueue() && !isTired) {
            edit.end(books.awaiting(ended.at(), ended.reason()));
        } else {
            edit.end(new Ended(ended.at(), ended.reason(), null));
        }
        books.write(topology, edit);
    }

    /** We concluded too early: the transaction goes on. */
    void resume(Edit edit, TransactionReport report, Instant at) {
        ChargingSession session = edit.session();
        if (report.phase() == Phase.UPDATED
                && session.state() instanceof Ended ended
                && ended.reason().equals(INFERRED)
                && books.isAfterConclusion(at, ended)
                && isFree(session)) {
            edit.becomes(session.in(new Active(), books.now()));
            edit.tell(at, Kind.RESUMED, null);
        }
    }

    private boolean isFree(ChargingSession session) {
        return sessions.activeAt(session.place().number()).isEmpty();
    }
}
