package io.emall.cpms.core.session;

import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charging session. It is ours; a station's transaction is an attribute of it (house §5a.6). It may exist before its
 * transaction, and learn its EVSE and driver late.
 *
 * @param number its short number: the 1.6 transactionId (P-40)
 * @param transaction null while pending
 * @param driver null while no token was shown
 * @param price the version of the price locked at the start; null if there was none
 * @param startedAt the station's own time of the start, or our time of the promise while pending
 */
public record ChargingSession(
        SessionId id,
        int number,
        OperatorId operator,
        Place place,
        SessionState state,
        Instant startedAt,
        @Nullable Transaction transaction,
        @Nullable Driver driver,
        Meter meter,
        SeqNos heard,
        @Nullable PriceId price,
        @Nullable BookingId booking,
        Instant lastUpdated) {

    public boolean isActive() {
        return state instanceof SessionState.Active;
    }

    public boolean isPending() {
        return state instanceof SessionState.Pending;
    }

    /** Whether it is over but the bill still waits for reports that are missing. */
    public boolean isUnsettled() {
        return state instanceof SessionState.Ended(Instant at, String why, Instant settleBy) && settleBy != null;
    }

    /** Whether it is over and all that was to be billed of it has been. */
    boolean isSettled() {
        return endedAt() != null && !isUnsettled();
    }

    /** Whether somebody pays for it, at a price. */
    boolean isBillable() {
        return price != null && driver != null && driver.partner() != null;
    }

    public @Nullable Instant endedAt() {
        return state instanceof SessionState.Ended ended ? ended.at() : null;
    }

    public ChargingSession in(SessionState next, Instant now) {
        return new ChargingSession(
                id, number, operator, place, next, startedAt, transaction, driver, meter, heard, price, booking, now);
    }

    public ChargingSession begun(Transaction its, Instant at, Instant now) {
        return new ChargingSession(
                id,
                number,
                operator,
                place,
                new SessionState.Active(),
                at,
                its,
                driver,
                meter,
                heard,
                price,
                booking,
                now);
    }

    public ChargingSession at(Place known, @Nullable PriceId locked) {
        return new ChargingSession(
                id,
                number,
                operator,
                known,
                state,
                startedAt,
                transaction,
                driver,
                meter,
                heard,
                price == null ? locked : price,
                booking,
                lastUpdated);
    }

    public ChargingSession drivenBy(Driver known, @Nullable BookingId its) {
        return new ChargingSession(
                id,
                number,
                operator,
                place,
                state,
                startedAt,
                transaction,
                known,
                meter,
                heard,
                price,
                its == null ? booking : its,
                lastUpdated);
    }

    public ChargingSession metered(Meter read, SeqNos numbers, Instant now) {
        return new ChargingSession(
                id, number, operator, place, state, startedAt, transaction, driver, read, numbers, price, booking, now);
    }

    /** The true start became known after reports that made us infer one. */
    public ChargingSession begunAt(Instant at, Transaction its) {
        return new ChargingSession(
                id, number, operator, place, state, at, its, driver, meter, heard, price, booking, lastUpdated);
    }

    /** Whether a stop that names no session can be this one's: a meter does not run back, a stranger does not stop. */
    boolean canEndWith(TransactionReport stop) {
        boolean knowsToken =
                stop.token() == null || driver != null && driver.token().equals(stop.token());
        return knowsToken
                && stop.readings().stream()
                        .map(MeterReading::register)
                        .allMatch(register ->
                                register == null || meter.first() == null || register.compareTo(meter.first()) >= 0);
    }

    /** Whether the partner answers for its driver. */
    public boolean belongsTo(PartnerId partner) {
        return driver != null && partner.equals(driver.partner());
    }

    /** Whether it runs on this token's account, and somebody answers for it. */
    public boolean isDrivenBy(TokenUid token) {
        return transaction != null
                && driver != null
                && driver.partner() != null
                && driver.token().equals(token);
    }
}
