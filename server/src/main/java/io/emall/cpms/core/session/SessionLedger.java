package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions become durable. Every write returns only after its commit (house §4) and throws {@link NotDurable}
 * when the database could not take it; the station then repeats its message.
 */
public interface SessionLedger {

    /** A short number never given before: positive, 31 bits. */
    int nextNumber();

    /**
     * Writes the change.
     *
     * @return the session as it stands: a start that was recorded before returns what was recorded then
     */
    ChargingSession write(SessionChange change);

    /** Readings taken outside any transaction (P-45). */
    void readings(StationId station, @Nullable Integer evse, List<MeterReading> readings);

    /** Keeps what cannot be tied to anything, for a person to look at (P-41, field lesson 5). */
    void quarantine(StationId station, String what, String why);

    /** Sessions a desk must know: pending, active, unsettled, and the newest ended ones. */
    List<ChargingSession> current(StationId station);

    /**
     * The sessions that run on this token's account at stations that are connected, to whichever node (ConcurrentTx,
     * P-30). One whose station is away may long be over, and a driver must not be kept waiting for it (field lesson 6).
     */
    List<ChargingSession> runningOn(TokenUid token);

    Optional<ChargingSession> byNumber(StationId station, int number);

    Optional<ChargingSession> byReference(StationId station, String transactionReference);

    /** The last bill of a session, not counting what takes bills back; empty if it was not billed. */
    Optional<ChargeDetailRecord> lastBill(SessionId session);

    /** Pending sessions past their time, and ended ones whose settling time is over. */
    List<ChargingSession> overdue(Instant now, int limit);

    /** Running sessions of which nothing was heard since then, oldest first. */
    List<ChargingSession> silent(Instant since, int limit);

    /** Running sessions that nobody answers for and whose grace is over (P-31), claimed until {@code again}. */
    List<ChargingSession> toStop(Instant now, Instant again, int limit);

    /** It need not be stopped any more. */
    void stopped(SessionId session);

    /** Adds a line to a session's story. */
    void tell(SessionId session, SessionEvent event);
}
