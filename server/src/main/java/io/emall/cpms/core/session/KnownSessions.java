package io.emall.cpms.core.session;

import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sessions a desk remembers: what is open, and the last few that ended; older ones are looked up. */
final class KnownSessions {

    private static final int REMEMBERED = 16;

    private final StationId station;
    private final SessionLedger ledger;
    private final List<ChargingSession> known;

    KnownSessions(StationId station, SessionLedger ledger) {
        this.station = station;
        this.ledger = ledger;
        this.known = new ArrayList<>(ledger.current(station));
    }

    Optional<ChargingSession> find(Reference reference) {
        return switch (reference) {
            case Reference.Numbered(int number) ->
                newest(s -> s.number() == number && s.transaction() != null)
                        .or(() -> number > 0 ? ledger.byNumber(station, number) : Optional.empty());
            case Reference.Named(String id) ->
                newest(s -> s.transaction() != null
                                && s.transaction().reference().equals(id))
                        .or(() -> ledger.byReference(station, id));
            case Reference.Unnamed(String key) ->
                newest(s -> s.transaction() != null && s.transaction().key().equals(key));
        };
    }

    Optional<ChargingSession> find(SessionId id) {
        return newest(s -> s.id().equals(id));
    }

    /** The promise that a begun transaction fulfils. */
    Optional<ChargingSession> pending(@Nullable EvseUid evse, @Nullable TokenUid token) {
        return newest(s -> s.isPending()
                && s.driver() != null
                && (evse == null || evse.equals(s.place().evse()))
                && (token == null || s.driver().token().equals(token)));
    }

    /** What a voucher has already led to. */
    Optional<ChargingSession> begunBy(Grant grant) {
        return newest(s -> s.isDrivenBy(grant.driver().token())
                && grant.evse().equals(s.place().evse())
                && !s.lastUpdated().isBefore(grant.at()));
    }

    Optional<ChargingSession> activeAt(@Nullable Integer evseNumber) {
        return newest(s -> s.isActive()
                && evseNumber != null
                && evseNumber.equals(s.place().number()));
    }

    Optional<ChargingSession> activeAt(EvseUid evse) {
        return newest(s -> s.isActive() && evse.equals(s.place().evse()));
    }

    /** What runs at the station, if it is one session only. */
    Optional<ChargingSession> onlyActive() {
        List<ChargingSession> active =
                known.stream().filter(ChargingSession::isActive).toList();
        return active.size() == 1 ? Optional.of(active.getFirst()) : Optional.empty();
    }

    void remember(ChargingSession session) {
        known.removeIf(s -> s.id().equals(session.id()));
        known.add(session);
        while (known.size() > REMEMBERED && forgetOldestEnded()) {}
    }

    private boolean forgetOldestEnded() {
        Optional<ChargingSession> oldest = known.stream()
                .filter(s -> s.endedAt() != null && !s.isUnsettled())
                .findFirst();
        oldest.ifPresent(known::remove);
        return oldest.isPresent();
    }

    private Optional<ChargingSession> newest(Predicate<ChargingSession> wanted) {
        return known.reversed().stream().filter(wanted).findFirst();
    }
}
