package io.emall.cpms.core.session;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a token may charge at a station: an eMSP's voucher comes first, then what the issuer says; a
 * reservation for somebody else refuses both (use case 5, step 2), and so does another session on the same token unless
 * the eMSP itself asked for this one (ConcurrentTx, P-30).
 */
final class Admission {

    /**
     * What is asked.
     *
     * @param evse null where nobody can say yet
     * @param reservation the number the station says is used; it tells more than place and time where a station lets a
     *     reservation be used elsewhere (field lesson 20)
     * @param session the session it is asked for, which does not count as another; null before there is one
     * @param ends whether it was shown to end something, which needs no free token
     */
    record Question(
            @Nullable Integer remoteStart,
            TokenUid token,
            LocationId location,
            @Nullable EvseUid evse,
            Instant at,
            @Nullable Integer reservation,
            @Nullable SessionId session,
            boolean ends) {}

    private final StationId station;
    private final DeskServices services;
    private final List<Grant> grants;

    Admission(StationId station, DeskServices services, List<Grant> grants) {
        this.station = station;
        this.services = services;
        this.grants = new ArrayList<>(grants);
    }

    void vouch(Grant grant) {
        grants.removeIf(old -> isOver(old));
        grants.add(grant);
    }

    /** The voucher behind a start: by the remote start's number, else by token and EVSE. */
    Optional<Grant> grant(@Nullable Integer number, @Nullable TokenUid token, @Nullable EvseUid evse) {
        return grants.reversed().stream()
                .filter(g -> !isOver(g))
                .filter(g -> number != null && g.number() == number
                        || g.driver().token().equals(token)
                                && (evse == null || g.evse().equals(evse)))
                .findFirst();
    }

    Authorisation decide(Question question) {
        Optional<Grant> grant = grant(question.remoteStart, question.token, question.evse);
        Authorisation verdict = grant.<Authorisation>map(g -> new Authorisation.Allowed(g.driver(), g.booking()))
                .orElseGet(() -> services.authoriser().authorise(question.token, question.location, question.evse));
        if (!(verdict instanceof Authorisation.Allowed allowed)) {
            return verdict;
        }
        if (question.session != null && !question.ends && allowed.driver().partner() == null) {
            // A master pass ends sessions and begins none (C16).
            return new Authorisation.Refused(Reason.BLOCKED);
        }
        if (grant.isEmpty() && isUsedElsewhere(question)) {
            return new Authorisation.Refused(Reason.CONCURRENT);
        }
        return booked(question).map(booking -> with(booking, allowed)).orElse(verdict);
    }

    /** A token shown before a session begins may be shown to end one here; that is the station's to know. */
    private boolean isUsedElsewhere(Question question) {
        return !question.ends
                && !isConcurrentUse()
                && services.sessionLedger().runningOn(question.token).stream()
                        .filter(other -> !other.startedAt().isAfter(question.at))
                        .anyMatch(other -> question.session == null
                                ? !other.place().station().equals(station)
                                : !other.id().equals(question.session));
    }

    /** Whether one token may charge at two places at a time. */
    boolean isConcurrentUse() {
        return services.policy().concurrentUse();
    }

    private Optional<Booking> booked(Question question) {
        Optional<Booking> here =
                question.evse == null ? Optional.empty() : services.bookings().holding(question.evse, question.at);
        Integer number = question.reservation;
        if (number == null || here.filter(b -> b.number() == number).isPresent()) {
            return here;
        }
        return services.bookings()
                .byNumber(number)
                .filter(b -> b.state() instanceof Booking.State.Held)
                .or(() -> here);
    }

    private static Authorisation with(Booking booking, Authorisation.Allowed allowed) {
        return booking.isFor(allowed.driver())
                ? new Authorisation.Allowed(booking.referring(allowed.driver()), booking.id(), allowed.until())
                : new Authorisation.Refused(Reason.RESERVED_FOR_ANOTHER);
    }

    private boolean isOver(Grant grant) {
        return grant.at()
                .plus(services.policy().vouchedFor())
                .isBefore(services.clock().instant());
    }
}
