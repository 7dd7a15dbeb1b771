package io.emall.cpms.core.session;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a token may charge at a station: an eMSP's voucher comes first, then what the issuer says; a
 * reservation for somebody else refuses both (use case 5, step 2).
 */
final class Admission {

    private final DeskServices services;
    private final List<Grant> grants;

    Admission(DeskServices services, List<Grant> grants) {
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

    Authorisation decide(
            @Nullable Integer remoteStart, TokenUid token, LocationId location, @Nullable EvseUid evse, Instant at) {
        Authorisation verdict = grant(remoteStart, token, evse)
                .<Authorisation>map(g -> new Authorisation.Allowed(g.driver(), g.booking()))
                .orElseGet(() -> services.authoriser().authorise(token, location, evse));
        if (evse == null || !(verdict instanceof Authorisation.Allowed allowed)) {
            return verdict;
        }
        return services.bookings()
                .holding(evse, at)
                .map(booking -> with(booking, allowed))
                .orElse(verdict);
    }

    private static Authorisation with(Booking booking, Authorisation.Allowed allowed) {
        return booking.isFor(allowed.driver())
                ? new Authorisation.Allowed(referring(booking, allowed), booking.id())
                : new Authorisation.Refused(Authorisation.Reason.RESERVED_FOR_ANOTHER);
    }

    /** The reservation's reference stays with the session unless the start brought its own (O-35). */
    private static Driver referring(Booking booking, Authorisation.Allowed allowed) {
        return allowed.driver().authorizationReference() != null
                ? allowed.driver()
                : allowed.driver().referring(booking.driver().authorizationReference());
    }

    private boolean isOver(Grant grant) {
        return grant.at()
                .plus(services.policy().vouchedFor())
                .isBefore(services.clock().instant());
    }
}
