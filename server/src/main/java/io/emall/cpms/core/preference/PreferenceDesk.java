package io.emall.cpms.core.preference;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.preference.Preferences.Kind;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Takes the preferences that eMSPs tell for their drivers (O-34). */
public final class PreferenceDesk {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private final PreferenceBook book;
    private final Sessions sessions;
    private final Locations locations;
    private final Set<Kind> supported;
    private final InstantSource clock;

    /** @param supported the kinds that something here can do */
    public PreferenceDesk(
            PreferenceBook book, Sessions sessions, Locations locations, Set<Kind> supported, InstantSource clock) {
        this.book = book;
        this.sessions = sessions;
        this.locations = locations;
        this.supported = Set.copyOf(supported);
        this.clock = clock;
    }

    /** What becomes of them; the names are OCPI's but for the first. */
    public enum Outcome {
        UNKNOWN_SESSION,
        ACCEPTED,
        DEPARTURE_REQUIRED,
        ENERGY_NEED_REQUIRED,
        NOT_POSSIBLE,
        PROFILE_TYPE_NOT_SUPPORTED
    }

    public Outcome take(PartnerId partner, Preferences wanted) {
        Optional<ChargingSession> session = sessions.find(wanted.session()).filter(found -> found.belongsTo(partner));
        if (session.isEmpty()) {
            return Outcome.UNKNOWN_SESSION;
        }
        Outcome outcome = judge(wanted, session.get());
        if (outcome == Outcome.ACCEPTED) {
            book.save(wanted);
        }
        return outcome;
    }

    private Outcome judge(Preferences wanted, ChargingSession session) {
        if (!supported.contains(wanted.kind())) {
            return Outcome.PROFILE_TYPE_NOT_SUPPORTED;
        }
        if (wanted.kind().needsPlan() && wanted.departure() == null) {
            return Outcome.DEPARTURE_REQUIRED;
        }
        if (wanted.kind().needsPlan() && wanted.energy() == null) {
            return Outcome.ENERGY_NEED_REQUIRED;
        }
        boolean over = !session.isActive() && !session.isPending();
        return over || isOutOfReach(wanted, session) ? Outcome.NOT_POSSIBLE : Outcome.ACCEPTED;
    }

    /** More energy than the connector gives until the departure. */
    private boolean isOutOfReach(Preferences wanted, ChargingSession session) {
        Instant departure = wanted.departure();
        WattHours energy = wanted.energy();
        Instant now = clock.instant();
        if (departure == null || energy == null) {
            return departure != null && !departure.isAfter(now);
        }
        BigDecimal hours = BigDecimal.valueOf(Duration.between(now, departure).toMillis())
                .divide(MILLIS_PER_HOUR, 6, RoundingMode.HALF_UP);
        WattHours missing = energy.minus(session.meter().energy());
        return power(session)
                .map(watts -> BigDecimal.valueOf(watts.value()).multiply(hours))
                .filter(most -> most.signum() <= 0 || missing.value().compareTo(most) > 0)
                .isPresent();
    }

    private Optional<Watts> power(ChargingSession session) {
        return Optional.ofNullable(session.place().evse())
                .flatMap(uid -> locations.findByEvse(uid).flatMap(location -> location.evse(uid)))
                .flatMap(
                        evse -> evse.connectors().stream().map(Connector::power).max(Comparator.naturalOrder()));
    }

    /** @return how many were forgotten */
    public int forget() {
        return book.forget(clock.instant().minus(KEPT));
    }
}
