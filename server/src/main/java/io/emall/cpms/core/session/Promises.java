package io.emall.cpms.core.session;

import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Abandoned;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.SessionState.Pending;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions that an accepted remote start promises, and what time alone does to sessions. */
final class Promises {

    private final SessionBooks books;
    private final KnownSessions known;
    private final Duration plugInWithin;

    Promises(SessionBooks books, KnownSessions known, Duration plugInWithin) {
        this.books = books;
        this.known = known;
        this.plugInWithin = plugInWithin;
    }

    /** The session is promised unless its transaction has begun already, faster than the station's answer. */
    void promise(Topology topology, Grant grant) {
        if (known.begunBy(grant).isPresent()) {
            return;
        }
        Instant now = books.now();
        Place place = topology.evse(grant.evse())
                .map(evse -> topology.place(evse.number(), null))
                .orElseGet(() -> topology.place(null, null));
        ChargingSession session = books.fresh(topology, new Pending(now.plus(plugInWithin)), now, place)
                .drivenBy(grant.driver(), grant.booking());
        Edit edit = new Edit(session, true, now);
        edit.tell(now, Kind.REQUESTED, null);
        books.write(topology, edit);
    }

    /** A promise nobody came for is given up; a bill that has waited long enough is made. */
    void overdue(Topology topology, SessionId id) {
        Instant now = books.now();
        known.find(id).ifPresent(session -> {
            switch (session.state()) {
                case Pending(Instant until) when !until.isAfter(now) -> giveUp(topology, session, "not plugged in");
                case Ended(Instant at, String why, Instant settleBy)
                when settleBy != null && !settleBy.isAfter(now) -> {
                    Edit edit = new Edit(session, false, now);
                    edit.end(new Ended(at, why, null));
                    books.write(topology, edit);
                }
                default -> {}
            }
        });
    }

    /** The transaction that was running before the remote start took the promise over: there is only one session. */
    void keptBy(Topology topology, ChargingSession session) {
        Driver driver = session.driver();
        if (driver != null && driver.partner() != null) {
            known.pending(session.place().evse(), driver.token())
                    .filter(pending -> !pending.id().equals(session.id()))
                    .ifPresent(pending -> giveUp(topology, pending, "begun as session " + session.number()));
        }
    }

    /** The eMSP takes its request back before anything began; false if something has. */
    boolean abandon(Topology topology, SessionId id) {
        Optional<ChargingSession> pending = known.find(id).filter(ChargingSession::isPending);
        pending.ifPresent(session -> giveUp(topology, session, "stopped by the eMSP"));
        return pending.isPresent();
    }

    private void giveUp(Topology topology, ChargingSession session, String why) {
        Edit edit = new Edit(session, false, books.now());
        edit.becomes(session.in(new Abandoned(why), books.now()));
        edit.tell(books.now(), Kind.REQUEST_ABANDONED, why);
        books.write(topology, edit);
    }
}
