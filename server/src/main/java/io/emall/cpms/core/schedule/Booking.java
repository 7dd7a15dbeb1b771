package io.emall.cpms.core.schedule;

import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promise that an EVSE is kept for a driver: at once (RESERVE_NOW) or ahead of time.
 *
 * @param number what the station knows it by: unique and positive
 * @param period what was promised; for RESERVE_NOW from the request to its expiry
 * @param others tokens of the same eMSP that may use it instead of the driver's; the station is told only of the driver's
 * @param partnersId the eMSP's reservation_id or request_id; never sent to the station (acceptance §2.4)
 * @param terms as agreed; null for RESERVE_NOW, which has none
 */
public record Booking(
        BookingId id,
        int number,
        EvseUid evse,
        Interval period,
        Driver driver,
        Set<TokenUid> others,
        @Nullable String partnersId,
        @Nullable BookingTerms terms,
        State state) {

    /** One that only its driver may use, or whoever is of the driver's group. */
    public Booking(
            BookingId id,
            int number,
            EvseUid evse,
            Interval period,
            Driver driver,
            @Nullable String partnersId,
            @Nullable BookingTerms terms,
            State state) {
        this(id, number, evse, period, driver, Set.of(), partnersId, terms, state);
    }

    /** One that begins at once. */
    public Booking(
            BookingId id,
            int number,
            EvseUid evse,
            Interval period,
            Driver driver,
            @Nullable String partnersId,
            State state) {
        this(id, number, evse, period, driver, partnersId, null, state);
    }

    /** Where a booking stands; only {@link Held} keeps others away, and only it can change. */
    public sealed interface State {
        record Held() implements State {}

        record Fulfilled() implements State {}

        record Cancelled(By by, CancelReason reason, String words) implements State {}

        /** Nobody came in time. */
        record NoShow() implements State {}

        record Rejected(WhyNot reason) implements State {}

        /** Its name. */
        default BookingEvent.Kind kind() {
            return switch (this) {
                case Held() -> BookingEvent.Kind.HELD;
                case Fulfilled() -> BookingEvent.Kind.FULFILLED;
                case Cancelled cancelled -> BookingEvent.Kind.CANCELLED;
                case NoShow() -> BookingEvent.Kind.NO_SHOW;
                case Rejected rejected -> BookingEvent.Kind.REJECTED;
            };
        }

        /** What the name does not tell. */
        default String why() {
            return switch (this) {
                case Cancelled cancelled -> (cancelled.reason() + " " + cancelled.words()).strip();
                case Rejected(WhyNot reason) -> reason.name();
                case Held(), Fulfilled(), NoShow() -> "";
            };
        }
    }

    public boolean isHeld() {
        return state instanceof State.Held;
    }

    public boolean isAhead() {
        return terms != null;
    }

    /** From when on its driver may begin, and nobody else. */
    public Instant keptFrom() {
        return terms == null ? period.from() : period.from().minus(terms.earlyStart());
    }

    /** When the driver's right ends if nobody came; null for never. */
    public @Nullable Instant noShowAt() {
        Instant until = period.until();
        if (terms == null) {
            return until;
        }
        Instant grace = period.from().plus(terms.noShowAfter());
        return until == null || grace.isBefore(until) ? grace : until;
    }

    /** When somebody must look after it next, as long as it holds; null for never. */
    public @Nullable Instant nextAt() {
        return isAhead() ? keptFrom() : noShowAt();
    }

    /** What is owed for it beside the energy, if it came to stand as it does at that moment. */
    public List<Fee> fees(Instant at) {
        if (terms == null) {
            return List.of();
        }
        return switch (state) {
            case State.Held(), State.Fulfilled() -> terms.fees().of(Fee.Kind.RESERVATION);
            case State.NoShow() -> terms.fees().of(Fee.Kind.NO_SHOW);
            case State.Cancelled(By by, CancelReason reason, String words)
            when by.isBoundByDeadlines() && !terms.mayCancelFree(period.from(), at) ->
                terms.fees().of(Fee.Kind.CANCELLATION);
            case State.Cancelled free -> List.of();
            case State.Rejected rejected -> List.of();
        };
    }

    /** What it takes of its EVSE's time, the buffer after it included. */
    public Interval during() {
        return during(period, terms);
    }

    static Interval during(Interval period, @Nullable BookingTerms terms) {
        Instant until = period.until();
        return new Interval(period.from(), until == null || terms == null ? until : until.plus(terms.buffer()));
    }

    public Booking at(EvseUid other, Interval time) {
        return new Booking(id, number, other, time, driver, others, partnersId, terms, state);
    }

    public Booking in(State other) {
        return new Booking(id, number, evse, period, driver, others, partnersId, terms, other);
    }

    public Booking under(BookingTerms agreed) {
        return new Booking(id, number, evse, period, driver, others, partnersId, agreed, state);
    }

    Booking by(Driver other, Set<TokenUid> instead) {
        return new Booking(id, number, evse, period, other, instead, partnersId, terms, state);
    }

    /** The booking's reference stays with the session unless the start brought its own (O-35). */
    public Driver referring(Driver who) {
        return who.authorizationReference() != null ? who : who.referring(driver.authorizationReference());
    }

    /** Whether this token, or one of its group, may use the booking (P-52). */
    public boolean isFor(Driver other) {
        boolean isNamed = others.contains(other.token())
                && driver.partner() != null
                && driver.partner().equals(other.partner());
        if (isNamed || driver.token().equals(other.token())) {
            return true;
        }
        return driver.groupId() != null && driver.groupId().equals(other.groupId());
    }
}
