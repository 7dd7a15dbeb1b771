package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who charges at a station just now, and how its EVSEs are fed. */
public final class Charging {
    private static final int MOST = 200;
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Sessions sessions;
    private final Locations locations;

    public Charging(Sessions sessions, Locations locations) {
        this.sessions = sessions;
        this.locations = locations;
    }

    public List<Evse> evses(StationId station) {
        return locations.evsesOf(station);
    }

    public Supply supply(StationId station, int evse) {
        return Supply.at(evse, evses(station));
    }

    /** The transaction that runs at the EVSE, unless it is history that an offline station tells late (P-42). */
    public Optional<ChargingSession> at(StationId station, int evse) {
        return running(station).stream()
                .filter(session ->
                        session.place().number() != null && session.place().number() == evse)
                .findFirst();
    }

    public boolean runs(StationId station, String transaction) {
        return running(station).stream().anyMatch(session -> transaction.equals(reference(session)));
    }

    public Situation situation(StationId station, int evse) {
        Supply supply = supply(station, evse);
        return at(station, evse)
                .map(session -> new Situation(evse, reference(session), session.startedAt(), supply))
                .orElseGet(() -> Situation.idle(evse, supply));
    }

    static String reference(ChargingSession session) {
        Transaction transaction = session.transaction();
        return transaction == null ? "" : transaction.reference();
    }

    private List<ChargingSession> running(StationId station) {
        return sessions.page(new Sessions.Filter(station, null, true, null), null, MOST).items().stream()
                .filter(session -> session.isActive() && session.transaction() != null && !isHistory(session))
                .toList();
    }

    /** We heard of it long after it began, and of nothing since that would show that it still goes on. */
    static boolean isHistory(ChargingSession session) {
        Instant heard = Instant.ofEpochMilli(session.id().value().getMostSignificantBits() >>> 16);
        Instant lateBefore = heard.minus(LATE);
        Instant metered = session.meter().at();
        boolean fresh = metered != null && metered.isAfter(lateBefore);
        return session.startedAt().isBefore(lateBefore) && !fresh;
    }
}
