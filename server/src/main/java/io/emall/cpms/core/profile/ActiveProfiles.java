package io.emall.cpms.core.profile;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps eMSPs that set a profile for a session told of what is in force there, whoever changed it (mod_charging_profiles
 * §Flow). What was told last is only in memory: after a restart it is told once more.
 */
public final class ActiveProfiles {

    private static final String WHO = "partner ";
    private static final Duration SPAN = Duration.ofHours(24);
    private static final int AT_ONCE = 500;

    private final Sessions sessions;
    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final ProfileAnswers answers;
    private final InstantSource clock;
    private final Map<SessionId, Told> followed = new ConcurrentHashMap<>();
    private boolean remembered;

    /** @param last what the partner knows; empty if nothing since we started */
    private record Told(PartnerId partner, Optional<CompositeSchedule> last) {}

    public ActiveProfiles(
            Sessions sessions,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            ProfileAnswers answers,
            InstantSource clock) {
        this.sessions = sessions;
        this.installed = installed;
        this.reported = reported;
        this.charging = charging;
        this.answers = answers;
        this.clock = clock;
    }

    static String who(PartnerId partner) {
        return WHO + partner;
    }

    static int evse(ChargingSession session) {
        return Objects.requireNonNull(session.place().number());
    }

    /** The partner's own profile of the session. */
    static Optional<InstalledProfile> of(PartnerId partner, ChargingSession session, List<InstalledProfile> there) {
        String transaction = Charging.reference(session);
        return there.stream()
                .filter(row -> row.isLive() && row.who().equals(who(partner)))
                .filter(row -> transaction.equals(row.profile().transaction()))
                .findFirst();
    }

    /** From now on the partner is told of changes; what it just did itself it knows. */
    void follow(PartnerId partner, ChargingSession session) {
        followed.put(session.id(), new Told(partner, Optional.of(inForce(session))));
    }

    /** Tells what changed since the last round. */
    public synchronized void round() {
        remember();
        followed.forEach((id, told) -> sessions.find(id)
                .filter(ChargingSession::isActive)
                .ifPresentOrElse(session -> compare(session, told), () -> followed.remove(id)));
    }

    private void compare(ChargingSession session, Told told) {
        CompositeSchedule now = inForce(session);
        Supply supply = charging.supply(session.place().station(), evse(session));
        boolean same = told.last()
                .filter(last -> last.until().isAfter(now.from()))
                .filter(last -> Likeness.difference(now, last, supply).isEmpty())
                .isPresent();
        if (!same && answers.changed(told.partner(), session.id(), now, supply)) {
            followed.replace(session.id(), told, new Told(told.partner(), Optional.of(now)));
        }
    }

    private CompositeSchedule inForce(ChargingSession session) {
        StationId station = session.place().station();
        return CompositeSchedule.of(
                CompositeProbe.accepted(installed, reported, station),
                charging.situation(station, evse(session)),
                clock.instant(),
                SPAN);
    }

    /** The sessions with a partner's profile from before we started. */
    private void remember() {
        if (remembered) {
            return;
        }
        List<StationId> stations = installed.charging(null, AT_ONCE);
        while (!stations.isEmpty()) {
            stations.forEach(station -> installed.of(station).forEach(this::remember));
            stations = stations.size() < AT_ONCE ? List.of() : installed.charging(stations.getLast(), AT_ONCE);
        }
        remembered = true;
    }

    private void remember(InstalledProfile row) {
        if (!row.isInstalled() || !row.who().startsWith(WHO)) {
            return;
        }
        PartnerId partner = new PartnerId(UUID.fromString(row.who().substring(WHO.length())));
        charging.at(row.station(), row.profile().evse())
                .filter(session ->
                        Charging.reference(session).equals(row.profile().transaction()))
                .ifPresent(session -> followed.putIfAbsent(session.id(), new Told(partner, Optional.empty())));
    }
}
