package io.emall.cpms.core.profile;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Power at stations as a person may see it. */
public final class PowerViews {
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final int PAST = 20;

    private final Stations stations;
    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final InstantSource clock;

    public PowerViews(
            Stations stations,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            InstantSource clock) {
        this.stations = stations;
        this.installed = installed;
        this.reported = reported;
        this.charging = charging;
        this.clock = clock;
    }

    public Optional<PowerSheet> find(Actor by, StationId id) {
        by.must(Permission.VIEW_STATIONS);
        return stations.find(id).map(this::sheet);
    }

    /** What the car said it needs in this session (K15). */
    public Optional<EvNeeds> needs(Actor by, StationId station, SessionId session) {
        by.must(Permission.VIEW_SESSIONS);
        return reported.needs(station).stream()
                .filter(needs -> session.equals(needs.session()))
                .findFirst();
    }

    /** The station's own view of an EVSE, drawn as ours is. */
    public CompositeSchedule told(Actor by, StationId station, int evse, Composite.Told told) {
        by.must(Permission.VIEW_STATIONS);
        return CompositeProbe.theirs(told, charging.situation(station, evse));
    }

    /** The first moment at which two views of the same place differ by more than rounding. */
    public static Optional<Instant> difference(CompositeSchedule ours, CompositeSchedule theirs, Supply supply) {
        return Likeness.difference(ours, theirs, supply);
    }

    private PowerSheet sheet(Station station) {
        StationId id = station.id();
        List<Integer> numbers = new ArrayList<>(List.of(0));
        charging.evses(id).stream().map(Evse::number).sorted().forEach(numbers::add);
        List<InstalledProfile> rows = installed.of(id);
        List<ChargingProfile> inForce = CompositeProbe.accepted(installed, reported, id);
        return new PowerSheet(
                station,
                numbers.stream().map(evse -> place(id, evse, rows, inForce)).toList(),
                rows,
                installed.past(id, PAST),
                installed.traits(id));
    }

    private PowerSheet.Place place(StationId id, int evse, List<InstalledProfile> rows, List<ChargingProfile> inForce) {
        Instant now = clock.instant();
        Situation situation = charging.situation(id, evse);
        CompositeSchedule schedule = CompositeSchedule.of(inForce, situation, now, AHEAD);
        @Nullable ChargingSession session = charging.at(id, evse).orElse(null);
        @Nullable Watts drawing = session == null ? null : session.meter().power();
        return new PowerSheet.Place(
                evse,
                situation.supply(),
                schedule,
                schedule.at(now),
                session,
                drawing,
                session != null
                        && Obedience.excess(inForce, situation, session, installed)
                                .isPresent(),
                fallback(rows, evse),
                reported.limits(id).stream().filter(l -> l.evse() == evse).toList(),
                reported.needs(id).stream()
                        .filter(n -> n.evse() == evse)
                        .findFirst()
                        .orElse(null),
                reported.schedules(id).stream()
                        .filter(s -> s.evse() == evse)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable InstalledProfile fallback(List<InstalledProfile> rows, int evse) {
        return rows.stream()
                .filter(row -> row.isLive() && row.role() == Role.FALLBACK && row.insteadOf() == null)
                .filter(row -> row.profile().evse() == evse)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }
}
