package io.emall.cpms.core.session;

import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A session while one report is applied to it: collects what will be written in one commit. */
final class Edit {

    private final boolean opened;
    private final ChargingSession before;
    private final Instant now;
    private final List<MeterReading> readings = new ArrayList<>();
    private final List<SessionEvent> events = new ArrayList<>();
    private ChargingSession session;
    private boolean stopWanted;
    private boolean concurrent;
    private boolean begins;

    Edit(ChargingSession session, boolean opened, Instant now) {
        this.session = session;
        this.before = session;
        this.opened = opened;
        this.now = now;
    }

    /** Whether the station has only now begun what may have been promised before. */
    boolean isOpened() {
        return opened || begins;
    }

    void begins() {
        begins = true;
    }

    /** As it stood before the report. */
    ChargingSession before() {
        return before;
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
        clock(report, at);
        if (report.offline()) {
            tell(at, Kind.RECORDED_OFFLINE, null);
        }
    }

    /** The station's own time, where it could not be believed (field lesson 12). */
    void clock(TransactionReport report, Instant at) {
        if (!at.equals(report.at())) {
            tell(at, Kind.CLOCK_WRONG, report.at().toString());
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

    /** The start is one on a token that charges there already. */
    void concurrent(boolean isSo) {
        concurrent = isSo;
    }

    boolean isConcurrent() {
        return concurrent;
    }

    /** Somebody else's token ended it: one of its group, or one the station let do it. */
    void stoppedBy(@Nullable TokenUid token, @Nullable Authorisation verdict, Instant at) {
        Driver driver = session.driver();
        if (token == null || driver == null || driver.token().equals(token)) {
            return;
        }
        boolean isOfGroup = driver.groupId() != null
                && verdict instanceof Authorisation.Allowed allowed
                && driver.groupId().equals(allowed.driver().groupId());
        tell(at, isOfGroup ? Kind.STOPPED_BY_GROUP : Kind.STOPPED_BY_ANOTHER, token.masked());
    }

    void admit(Instant at, TokenUid token, Authorisation verdict) {
        switch (verdict) {
            case Authorisation.Allowed(Driver driver, var booking, var until) -> {
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
                stopWanted = true;
            }
        }
    }

    /**
     * @param at when the report was taken, by a clock that can be believed
     * @param power of the EVSE
     */
    void read(TransactionReport report, Instant at, Watts power) {
        Duration off = Duration.between(report.at(), at);
        Meter meter = session.meter();
        for (MeterReading told : report.readings()) {
            MeterReading reading = off.isZero() ? told : told.at(told.at().plus(off));
            readings.add(reading);
            boolean isLast = told == report.readings().getLast();
            meter = isOver(reading) ? meter : metered(meter, reading, report.phase(), isLast, power);
        }
        SeqNos heard =
                report.seqNo() == null ? session.heard() : session.heard().with(report.seqNo());
        session = session.metered(meter, heard, now);
    }

    /** What a meter shows after the stop belongs to nobody (field lesson 14). */
    private boolean isOver(MeterReading reading) {
        return session.state() instanceof Ended ended
                && !ended.reason().equals(Conclusions.INFERRED)
                && reading.at().isAfter(ended.at());
    }

    private Meter metered(Meter meter, MeterReading reading, Phase phase, boolean isLast, Watts power) {
        WattHours register = reading.register();
        if (register == null) {
            return meter.with(reading, null);
        }
        Transaction transaction = session.transaction();
        RegisterRule rule = new RegisterRule(
                reading.begin() || phase == Phase.BEGUN,
                phase == Phase.ENDED && isLast,
                transaction != null && transaction.startHeard(),
                !reading.at().isBefore(session.startedAt()),
                RegisterRule.most(power, session.startedAt(), reading.at()));
        RegisterRule.Judgement judged = rule.judge(meter.first(), meter.last(), register);
        boolean isLate = meter.at() != null && reading.at().isBefore(meter.at());
        if (!isLate || judged.finding() != Finding.BACKWARDS) {
            tell(reading.at(), judged.finding(), register);
        }
        return meter.with(reading, judged);
    }

    private void tell(Instant at, Finding finding, WattHours register) {
        String value = register.value().stripTrailingZeros().toPlainString() + " Wh";
        switch (finding) {
            case PLAIN -> {}
            case BACKWARDS -> tell(at, Kind.METER_BACKWARDS, value);
            case RELATIVE -> tell(at, Kind.METER_RELATIVE, value);
            case SPIKE -> tell(at, Kind.METER_SPIKE, value);
            case REBASED -> tell(at, Kind.METER_REBASED, value);
        }
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
        return !before.isSettled() && session.isSettled();
    }

    /** Whether the bill, if there is one, would be another now, or could be made only now. */
    boolean differsFromBill() {
        return before.isSettled()
                && (!before.meter().energy().equals(session.meter().energy())
                        || before.isBillable() != session.isBillable());
    }

    /** Whether a bill that depends on when what happened may be another now. */
    boolean changesCourse() {
        return before.isSettled()
                && (!before.startedAt().equals(session.startedAt())
                        || !Objects.equals(before.endedAt(), session.endedAt())
                        || readings.stream().anyMatch(reading -> !isOver(reading))
                        || events.stream().anyMatch(Edit::isActivity));
    }

    private static boolean isActivity(SessionEvent line) {
        return line.kind() == Kind.CHARGING || line.kind() == Kind.SUSPENDED;
    }

    List<MeterReading> readings() {
        return readings;
    }

    List<SessionEvent> events() {
        return events;
    }

    /** @param grace how long a driver whom nobody answers for may go on before we ask the station to stop (P-31) */
    SessionChange change(List<ChargeDetailRecord> records, Duration grace) {
        Instant stopBy = stopWanted && session.isActive() && isUnanswered() ? now.plus(grace) : null;
        return new SessionChange(session, opened, List.copyOf(readings), List.copyOf(events), records, stopBy);
    }

    private boolean isUnanswered() {
        Driver driver = session.driver();
        return driver != null && driver.partner() == null;
    }
}
