package io.emall.cpms.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What was agreed when a booking was accepted; later changes of the rules do not touch it.
 *
 * @param buffer how long the EVSE stays free after it
 * @param changeUntil before its start it can be changed
 * @param cancelUntil before its start it can be cancelled
 * @param earlyStart before its start the driver may begin: from then on the EVSE is kept, nobody else may, and the
 *     station shows that
 * @param noShowAfter its start the driver's right ends
 * @param lateStop after its end the driver may still charge
 * @param fees beside the energy
 */
public record BookingTerms(
        Duration buffer,
        Duration shortest,
        Duration longest,
        Duration changeUntil,
        Duration cancelUntil,
        Duration earlyStart,
        Duration noShowAfter,
        Duration lateStop,
        BookingFees fees) {

    public static final BookingTerms STANDARD = new BookingTerms(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            BookingFees.NONE);

    /** Terms agreed before there were fees have none. */
    public BookingTerms {
        fees = Objects.requireNonNullElse(fees, BookingFees.NONE);
    }

    boolean mayChange(Instant start, Instant now) {
        return !now.isAfter(start.minus(changeUntil));
    }

    boolean mayCancelFree(Instant start, Instant now) {
        return !now.isAfter(start.minus(fees.freeCancelUntil()));
    }

    boolean mayCancel(Instant start, Instant now) {
        return !now.isAfter(start.minus(cancelUntil));
    }
}
