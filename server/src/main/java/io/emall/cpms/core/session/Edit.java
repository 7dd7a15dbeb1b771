package io.emall.cpms.core.session;

import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session while one report is applied to it: collects what will be written in one commit. */
final class Edit {

    private final boolean opened;
    private final boolean settledBefore;
    private final Instant now;
    private final List<MeterReading> readings = new ArrayList<>();
    private final List<SessionEvent> events = new ArrayList<>();
    private ChargingSession session;

    Edit(ChargingSession session, boolean opened, Instant now) {
        this.session = session;
        this.settledBefore = session.endedAt() != null && !session.isUnsettled();
        this.opened = opened;
        this.now = now;
    }

    ChargingSession session() {
        return session;
    }

    void becomes(ChargingSession next) {
        session = next;
    }

    void tell(Instant at, Kind kind, @Nullable String detail) {
        events.add(new SessionEvent(at, kind, detail));
    }

    /** How the session began, with what was inferred or corrected. */
    void opening(TransactionReport report, Instant at) {
        tell(at, report.phase() == Phase.BEGUN ? Kind.STARTED : Kind.START_INFERRED, null);
        if (!at.equals(report.at())) {
            tell(at, Kind.CLOCK_WRONG, report.at().toString());
        }
        if (report.offline()) {
            tell(at, Kind.RECORDED_OFFLINE, null);
        }
    }

    /** The start arrives after reports that made us infer it (P-43). */
    void hearStart(Instant at) {
        Transaction transaction = session.transaction();
        if (transaction != null && !transaction.startHeard()) {
            session = session.begunAt(at, new Transaction(transaction.key(), transaction.reference(), true));
            tell(at, Kind.STARTED, "late");
        }
    }

    void admit(Instant at, TokenUid token, Authorisation verdict) {
        switch (verdict) {
            case Authorisation.Allowed(Driver driver, var booking) -> {
                if (session.driver() == null || session.driver().partner() == null) {
                    session = session.drivenBy(driver, booking);
                    tell(at, Kind.AUTHORISED, driver.method().name());
                }
            }
            case Authorisation.Refused(var reason) -> {
                tell(at, Kind.REFUSED, reason.name());
                if (session.driver() == null) {
                    session = session.drivenBy(Driver.unauthorised(token), null);
                }
            }
        }
    }

    void read(TransactionReport report) {
        Meter meter = session.meter();
        for (MeterReading reading : report.readings()) {
            if (meter.runsBackwards(reading) && !reading.begin() && session.isActive()) {
                tell(reading.at(), Kind.METER_BACKWARDS, String.valueOf(reading.register()));
            }
            meter = meter.with(reading);
            readings.add(reading);
        }
        SeqNos heard =
                report.seqNo() == null ? session.heard() : session.heard().with(report.seqNo());
        session = session.metered(meter, heard, now);
    }

    void activity(TransactionReport report, Instant at) {
        if (report.activity() != null) {
            tell(at, report.activity().equals("Charging") ? Kind.CHARGING : Kind.SUSPENDED, report.activity());
        }
    }

    void end(Ended end) {
        Instant at = end.at().isBefore(session.startedAt()) ? session.startedAt() : end.at();
        session = session.in(new Ended(at, end.reason(), end.settleBy()), now);
    }

    /** Whether this edit is what lets the bill be made. */
    boolean settles() {
        return !settledBefore && session.endedAt() != null && !session.isUnsettled();
    }

    SessionChange change(@Nullable ChargeDetailRecord record) {
        return new SessionChange(session, opened, List.copyOf(readings), List.copyOf(events), record);
    }
}
