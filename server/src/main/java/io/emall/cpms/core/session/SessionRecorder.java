package io.emall.cpms.core.session;

import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Active;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what one station reports about transactions into durable sessions: every report is recorded, in any order,
 * as often as it comes (P-40 to P-44). Used by one thread at a time.
 */
final class SessionRecorder {

    private static final String INFERRED = "StopInferred";

    private final SessionLedger ledger;
    private final Bookings bookings;
    private final Billing billing;
    private final Admission admission;
    private final SessionBooks books;
    private final KnownSessions sessions;

    SessionRecorder(
            DeskServices services, Billing billing, Admission admission, SessionBooks books, KnownSessions sessions) {
        this.ledger = services.sessionLedger();
        this.bookings = services.bookings();
        this.billing = billing;
        this.admission = admission;
        this.books = books;
        this.sessions = sessions;
    }

    TransactionAnswer record(Topology topology, TransactionReport report) {
        Optional<ChargingSession> known = sessions.find(report.reference()).filter(s -> !isReused(s, report));
        if (known.isEmpty() && report.reference() instanceof Reference.Numbered) {
            return withoutStart(topology, report);
        }
        if (known.isPresent()) {
            return isRepeated(known.get(), report)
                    ? new TransactionAnswer(known.get().number(), verdict(topology, known.get(), report))
                    : go(topology, new Edit(known.get(), false, books.now()), report);
        }
        return begin(topology, report);
    }

    private TransactionAnswer begin(Topology topology, TransactionReport report) {
        Instant at = books.credible(report.at());
        if (report.phase() == Phase.BEGUN) {
            sessions.activeAt(report.evse())
                    .filter(stale -> stale.startedAt().isBefore(at))
                    .ifPresent(stale -> closeStale(topology, stale, at, "next start"));
        }
        Place place = topology.place(report.evse(), report.connector());
        Optional<ChargingSession> promised = promised(report, place);
        ChargingSession session = promised.orElseGet(() -> books.fresh(topology, new Active(), at, place));
        session = session.begun(transaction(session, report), at, books.now())
                .at(place, billing.lock(topology, place, at).orElse(null));
        Edit edit = new Edit(session, promised.isEmpty(), books.now());
        edit.opening(report, at);
        TransactionAnswer answer = go(topology, edit, report);
        fulfil(edit.session());
        return answer;
    }

    private TransactionAnswer go(Topology topology, Edit edit, TransactionReport report) {
        Instant at = books.credible(report.at());
        if (report.phase() == Phase.BEGUN) {
            edit.hearStart(at);
        }
        if (edit.session().place().number() == null && report.evse() != null) {
            Place place = topology.place(report.evse(), report.connector());
            edit.becomes(
                    edit.session().at(place, billing.lock(topology, place, at).orElse(null)));
        }
        @Nullable Authorisation verdict = verdict(topology, edit.session(), report);
        if (verdict != null && report.token() != null && report.phase() != Phase.ENDED) {
            edit.admit(at, report.token(), verdict);
        }
        resume(edit, report, at);
        edit.read(report);
        edit.activity(report, at);
        end(edit, report, at);
        return new TransactionAnswer(books.write(topology, edit).number(), verdict);
    }

    private void end(Edit edit, TransactionReport report, Instant at) {
        ChargingSession session = edit.session();
        if (session.state() instanceof Ended ended && ended.settleBy() == null) {
            edit.tell(at, Kind.LATE_REPORT, report.phase().name());
        } else if (report.phase() == Phase.ENDED) {
            String reason = report.reason() == null ? "Local" : report.reason();
            edit.tell(at, Kind.STOPPED, reason);
            edit.end(isComplete(session) ? new Ended(at, reason, null) : missing(edit, at, reason));
        } else if (session.state() instanceof Ended ended && !ended.reason().equals(INFERRED) && isComplete(session)) {
            edit.end(new Ended(ended.at(), ended.reason(), null));
        }
    }

    private Ended missing(Edit edit, Instant at, String reason) {
        edit.tell(at, Kind.REPORTS_MISSING, edit.session().heard().toString());
        return books.awaiting(at, reason);
    }

    /** A connector that is free has no transaction, whatever we believe (field lesson 6). */
    void freed(Topology topology, ConnectorReport report) {
        Place free = topology.place(report.evse(), report.connector());
        sessions.activeAt(report.evse())
                .filter(stale -> stale.startedAt().isBefore(report.at()))
                .filter(stale -> Objects.equals(stale.place().connector(), free.connector()))
                .ifPresent(stale ->
                        closeStale(topology, stale, books.credible(report.at()), "the connector is available"));
    }

    /** We concluded too early: the transaction goes on. */
    private void resume(Edit edit, TransactionReport report, Instant at) {
        ChargingSession session = edit.session();
        if (report.phase() == Phase.UPDATED
                && session.state() instanceof Ended ended
                && ended.reason().equals(INFERRED)
                && books.isAfterConclusion(at, ended)
                && sessions.activeAt(session.place().number()).isEmpty()) {
            edit.becomes(session.in(new Active(), books.now()));
            edit.tell(at, Kind.RESUMED, null);
        }
    }

    /** Its stop never came, or has not come yet (field lesson 6). */
    private void closeStale(Topology topology, ChargingSession stale, Instant at, String because) {
        Edit edit = new Edit(stale, false, books.now());
        Instant lastHeard = stale.meter().at() == null ? at : stale.meter().at();
        edit.tell(books.now(), Kind.STOP_INFERRED, because);
        edit.end(books.awaiting(lastHeard, INFERRED));
        books.write(topology, edit);
    }

    /** 1.6 speaks of a transaction we never gave a number to, or of none (P-40, P-45, field lesson 5). */
    private TransactionAnswer withoutStart(Topology topology, TransactionReport report) {
        Optional<ChargingSession> running = sessions.activeAt(report.evse());
        if (report.phase() == Phase.UPDATED && running.isPresent()) {
            return go(topology, new Edit(running.get(), false, books.now()), report);
        }
        if (report.phase() == Phase.UPDATED) {
            ledger.readings(topology.station().id(), report.evse(), report.readings());
        } else {
            ledger.quarantine(topology.station().id(), report.toString(), "no session has this transaction id");
        }
        return new TransactionAnswer(0, verdict(topology, null, report));
    }

    private Optional<ChargingSession> promised(TransactionReport report, Place place) {
        return admission
                .grant(report.remoteStart(), report.token(), place.evse())
                .flatMap(grant -> sessions.pending(grant.evse(), grant.driver().token()));
    }

    private @Nullable Authorisation verdict(
            Topology topology, @Nullable ChargingSession session, TransactionReport report) {
        TokenUid token = report.token();
        if (token == null) {
            return null;
        }
        if (session != null && session.driver() != null && session.isDrivenBy(token)) {
            return new Authorisation.Allowed(session.driver(), session.booking());
        }
        Place place = session == null ? topology.place(report.evse(), report.connector()) : session.place();
        return admission.decide(
                report.remoteStart(), token, place.location(), place.evse(), books.credible(report.at()));
    }

    private void fulfil(ChargingSession session) {
        if (session.booking() != null) {
            bookings.end(session.booking(), new Booking.State.Fulfilled());
        }
    }

    /** The same report again, because its answer was lost (P-40, P-43, field lessons 3 and 4). */
    private static boolean isRepeated(ChargingSession session, TransactionReport report) {
        if (report.seqNo() != null) {
            return session.heard().contains(report.seqNo());
        }
        return switch (report.phase()) {
            case BEGUN -> true;
            case UPDATED -> false;
            case ENDED -> session.state() instanceof Ended ended && ended.settleBy() == null;
        };
    }

    /** 2.x stations may use a transaction id again after the old one ended (house §5a.6). */
    private static boolean isReused(ChargingSession session, TransactionReport report) {
        return session.state() instanceof Ended ended
                && report.phase() == Phase.BEGUN
                && report.reference() instanceof Reference.Named
                && report.at().isAfter(ended.at());
    }

    private static boolean isComplete(ChargingSession session) {
        return session.transaction() != null
                && session.transaction().startHeard()
                && !session.heard().hasGap();
    }

    private Transaction transaction(ChargingSession session, TransactionReport report) {
        boolean heard = report.phase() == Phase.BEGUN;
        return switch (report.reference()) {
            case Reference.Named(String id) -> {
                boolean again = sessions.find(report.reference()).isPresent();
                yield new Transaction(again ? id + "#" + report.at() : id, id, heard);
            }
            case Reference.Unnamed(String key) -> new Transaction(key, String.valueOf(session.number()), heard);
            case Reference.Numbered(int number) -> new Transaction("#" + number, String.valueOf(number), heard);
        };
    }
}
