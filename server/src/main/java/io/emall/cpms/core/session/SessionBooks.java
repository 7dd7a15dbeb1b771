package io.emall.cpms.core.session;

import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens, writes and settles the sessions of one station. */
final class SessionBooks {

    private final DeskServices services;
    private final Billing billing;
    private final KnownSessions known;

    SessionBooks(DeskServices services, Billing billing, KnownSessions known) {
        this.services = services;
        this.billing = billing;
        this.known = known;
    }

    ChargingSession fresh(Topology topology, SessionState state, Instant at, Place place) {
        return new ChargingSession(
                new SessionId(services.uuids().next()),
                services.sessionLedger().nextNumber(),
                topology.station().operator(),
                place,
                state,
                at,
                null,
                null,
                Meter.UNREAD,
                SeqNos.NONE,
                null,
                null,
                now());
    }

    /** Writes the edit in one commit, with the bill, or its correction, if the session has just been settled. */
    ChargingSession write(Topology topology, Edit edit) {
        List<ChargeDetailRecord> records = edit.settles() ? settle(topology, edit) : List.of();
        ChargingSession written = services.sessionLedger()
                .write(edit.change(records, services.policy().stopAfter()));
        known.remember(written);
        services.signals()
                .send(new Signal.SessionChanged(written.id(), topology.station().id()));
        return written;
    }

    private List<ChargeDetailRecord> settle(Topology topology, Edit edit) {
        @Nullable
        ChargeDetailRecord last =
                services.sessionLedger().lastBill(edit.session().id()).orElse(null);
        List<ChargeDetailRecord> records = billing.settle(topology, edit, last, now());
        if (last == null) {
            edit.tell(now(), records.isEmpty() ? Kind.NOT_BILLED : Kind.BILLED, null);
        } else if (!records.isEmpty()) {
            Money before = last.bill().gross();
            Money after = records.getLast().bill().gross();
            edit.tell(now(), Kind.BILL_CORRECTED, before.amount() + " → " + after.amount() + " " + after.currency());
        }
        return records;
    }

    /**
     * A station's clock may run ahead, or never have been set and say 1970; neither must lose anything (field lesson 12).
     */
    Instant credible(Instant at) {
        Instant now = now();
        Instant latest = now.plus(services.policy().clockTolerance());
        Instant earliest = now.minus(SessionPolicy.OLDEST_REPORT);
        return at.isAfter(latest) || at.isBefore(earliest) ? now : at;
    }

    /** While reports are missing the bill waits until then (P-43). */
    Ended awaiting(Instant at, String reason) {
        return new Ended(at, reason, now().plus(services.policy().settleWithin()));
    }

    /** Whether something happened after we concluded that a transaction was over. */
    boolean isAfterConclusion(Instant at, Ended concluded) {
        return concluded.settleBy() != null
                && at.isAfter(concluded.settleBy().minus(services.policy().settleWithin()));
    }

    Instant now() {
        return services.clock().instant();
    }
}
