package io.emall.cpms.core.session;

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

    private final SessionLedger ledger;
    private final Bookings bookings;
    private final Billing billing;
    private final Admission admission;
    private final SessionBooks books;
    private final KnownSessions sessions;
    private final Conclusions conclusions;
    private final Promises promises;

    SessionRecorder(
            DeskServices services,
            Billing billing,
            Admission admission,
            SessionBooks books,
            KnownSessions sessions,
            Conclusions conclusions,
            Promises promises) {
        this.ledger = services.sessionLedger();
        this.bookings = services.bookings();
        this.conclusions = conclusions;
        this.promises = promises;
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
                    ? answer(known.get(), verdict(topology, known.get(), report))
                    : go(topology, new Edit(known.get(), false, books.now()), report);
        }
        return begin(topology, report);
    }

    private TransactionAnswer answer(ChargingSession session, @Nullable Authorisation verdict) {
        return new TransactionAnswer(
                session.number(), verdict, () -> billing.cost(session).orElse(null));
    }

    private TransactionAnswer begin(Topology topology, TransactionReport report) {
        Instant at = books.credible(report.at());
        boolean isBusy = report.phase() == Phase.BEGUN
                && conclusions
                        .superseded(topology, report, at)
                        .filter(other -> isBusy(other, report, at))
                        .isPresent();
        Place place = topology.place(report.evse(), report.connector());
        Optional<ChargingSession> promised = promised(report, place);
        ChargingSession session = promised.orElseGet(() -> books.fresh(topology, new Active(), at, place));
        session = session.begun(transaction(session, report), at, books.now())
                .at(place, billing.lock(topology, place, at).orElse(null));
        Edit edit = new Edit(session, promised.isEmpty(), books.now());
        edit.begins();
        edit.opening(report, at);
        edit.concurrent(isBusy);
        return go(topology, edit, report);
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
        boolean isBooked = edit.session().booking() != null && !edit.isOpened();
        @Nullable Authorisation verdict = admitted(topology, edit, report, at);
        conclusions.resume(edit, report, at);
        edit.read(report, at, topology.power(edit.session().place()));
        edit.activity(report, at);
        end(edit, report, at, verdict);
        ChargingSession written = books.write(topology, edit);
        if (!isBooked) {
            fulfil(written);
        }
        if (report.phase() != Phase.ENDED && written.isActive() && report.token() != null) {
            promises.keptBy(topology, written);
        }
        return answer(written, verdict);
    }

    private @Nullable Authorisation admitted(Topology topology, Edit edit, TransactionReport report, Instant at) {
        Authorisation verdict = verdict(topology, edit.session(), report);
        if (edit.isConcurrent() && verdict instanceof Authorisation.Allowed && !isVouched(edit.session(), report)) {
            verdict = new Authorisation.Refused(Authorisation.Reason.CONCURRENT);
        }
        if (verdict != null && report.token() != null && report.phase() != Phase.ENDED) {
            edit.admit(at, report.token(), verdict);
        }
        return verdict;
    }

    /** The same card on the connector that it is already charging at (field lesson 3). */
    private boolean isBusy(ChargingSession other, TransactionReport report, Instant at) {
        Instant heard =
                other.meter().at() == null ? other.startedAt() : other.meter().at();
        return report.token() != null
                && !admission.isConcurrentUse()
                && other.isDrivenBy(report.token())
                && !heard.plus(SessionPolicy.BUSY_WITHIN).isBefore(at);
    }

    private boolean isVouched(ChargingSession session, TransactionReport report) {
        return admission
                .grant(report.remoteStart(), report.token(), session.place().evse())
                .isPresent();
    }

    private void end(Edit edit, TransactionReport report, Instant at, @Nullable Authorisation verdict) {
        ChargingSession session = edit.session();
        Ended before = session.state() instanceof Ended ended ? ended : null;
        boolean isInferred = before != null && before.reason().equals(Conclusions.INFERRED);
        if (before != null && before.settleBy() == null && !(isInferred && report.phase() == Phase.ENDED)) {
            edit.tell(at, Kind.LATE_REPORT, report.phase().name());
        } else if (report.phase() == Phase.ENDED) {
            edit.stoppedBy(report.token(), verdict, at);
            stopped(edit, report, at, before != null && before.settleBy() == null);
        } else if (before != null && !isInferred && isComplete(session) && !isComplete(edit.before())) {
            edit.end(new Ended(before.at(), before.reason(), null));
        }
        boolean differs = edit.differsFromBill() || (edit.changesCourse() && billing.followsCourse(edit.session()));
        if (differs && edit.session().state() instanceof Ended ended) {
            reopen(edit, ended, at);
        }
    }

    /** The bill is corrected once nothing more comes, so that a queue of late reports makes one correction (O-35). */
    private void reopen(Edit edit, Ended ended, Instant at) {
        edit.tell(
                at,
                Kind.BILL_DIFFERS,
                edit.before().meter().energy().kilo().toPlainString() + " → "
                        + edit.session().meter().energy().kilo().toPlainString() + " kWh");
        edit.end(books.awaiting(ended.at(), ended.reason()));
    }

    /** @param billed whether a bill was made of what had to be inferred */
    private void stopped(Edit edit, TransactionReport report, Instant at, boolean billed) {
        String reason = report.reason() == null ? "Local" : report.reason();
        edit.clock(report, at);
        edit.tell(at, Kind.STOPPED, reason);
        edit.end(billed || isComplete(edit.session()) ? new Ended(at, reason, null) : missing(edit, at, reason));
    }

    private Ended missing(Edit edit, Instant at, String reason) {
        edit.tell(at, Kind.REPORTS_MISSING, edit.session().heard().toString());
        return books.awaiting(at, reason);
    }

    /** 1.6 speaks of a transaction we never gave a number to, or of none (P-40, P-45, field lesson 5). */
    private TransactionAnswer withoutStart(Topology topology, TransactionReport report) {
        Optional<ChargingSession> running = meant(report);
        if (running.isPresent()) {
            Edit edit = new Edit(running.get(), false, books.now());
            if (report.phase() == Phase.ENDED) {
                edit.tell(report.at(), Kind.STOP_MATCHED, String.valueOf(number(report)));
            }
            return go(topology, edit, report);
        }
        if (report.phase() == Phase.UPDATED) {
            ledger.readings(topology.station().id(), report.evse(), report.readings());
        } else {
            ledger.quarantine(topology.station().id(), report.toString(), "no session has this transaction id");
        }
        return new TransactionAnswer(0, verdict(topology, null, report), () -> null);
    }

    /**
     * What is meant by a number that is none: readings, what runs at their EVSE; a stop, the only session it can be. A
     * number we never gave stops nothing (field lesson 7).
     */
    private Optional<ChargingSession> meant(TransactionReport report) {
        Instant at = books.credible(report.at());
        if (report.phase() == Phase.UPDATED) {
            return sessions.activeAt(report.evse())
                    .filter(session -> !at.isBefore(session.startedAt().minus(SessionPolicy.BUSY_WITHIN)));
        }
        return number(report) > 0
                ? Optional.empty()
                : sessions.onlyActive()
                        .filter(session -> !at.isBefore(session.startedAt()))
                        .filter(session -> session.canEndWith(report));
    }

    private static int number(TransactionReport report) {
        return report.reference() instanceof Reference.Numbered(int number) ? number : 0;
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
        boolean ends = report.phase() == Phase.ENDED;
        return admission.decide(new Admission.Question(
                report.remoteStart(),
                token,
                place.location(),
                ends ? null : place.evse(),
                books.credible(report.at()),
                ends ? null : report.reservation(),
                session == null ? null : session.id(),
                ends));
    }

    boolean settle(Booking booking, Topology topology) {
        Optional<ChargingSession> early = sessions.activeAt(booking.evse())
                .filter(session -> session.booking() == null)
                .filter(session -> session.driver() != null && booking.isFor(session.driver()));
        early.ifPresent(session -> {
            Edit edit = new Edit(session, false, books.now());
            edit.becomes(session.drivenBy(booking.referring(Objects.requireNonNull(session.driver())), booking.id()));
            edit.tell(books.now(), Kind.BOOKED, null);
            fulfil(books.write(topology, edit));
        });
        return early.isPresent();
    }

    private void fulfil(ChargingSession session) {
        if (session.booking() != null) {
            bookings.end(session.booking(), new Booking.State.Fulfilled());
        }
    }

    /** The same report again, because its answer was lost (P-40, P-43, field lessons 3 and 4). */
    private static boolean isRepeated(ChargingSession session, TransactionReport report) {
        boolean isHeard = report.seqNo() == null || session.heard().contains(report.seqNo());
        return switch (report.phase()) {
            case BEGUN ->
                isHeard
                        && session.transaction() != null
                        && session.transaction().startHeard();
            case UPDATED -> isHeard && report.seqNo() != null;
            case ENDED -> isHeard && isToldOver(session, report);
        };
    }

    /** Stations without numbers repeat only a stop that was told; one that was inferred is corrected by the true one. */
    private static boolean isToldOver(ChargingSession session, TransactionReport report) {
        return session.state() instanceof Ended ended
                && !ended.reason().equals(Conclusions.INFERRED)
                && (ended.settleBy() == null || report.seqNo() != null);
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
